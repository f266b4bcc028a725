import type { JsonFault } from './exact-json-fault.ts';

/** True for a text that is plainly HTML or XML: what servers answer with that want to be asked in another way. */
export function isPage(text: string): boolean {
  return /^\s*<(?:!doctype\s+html\b|html\b|head\b|body\b|\?xml\b|!--)/i.test(text);
}

/** Of a page where data was asked for. */
export function pageFault(expected: string): Pick<JsonFault, 'reason' | 'help'> {
  return {
    reason: `Unexpected page of HTML or XML, expected ${expected}`,
    help: 'The server answered with a page: open the address in a browser and read what it says.',
  };
}
