import type { CsvError } from 'csv-parse/sync';

const quoteHelp =
  'A cell with quotes in it is quoted, and each quote within written twice: `"5"" disk"`.';

/** What the parser of CSV gave up at, in the author's words. */
export function describeCsvFault({ code, message }: CsvError): {
  readonly reason: string;
  readonly help: string;
} {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return {
        reason: 'Unexpected end of the file within quotes, expected the closing quote of this cell',
        help: 'Close the quote, or see whether the file is cut short.',
      };
    case 'INVALID_OPENING_QUOTE':
      return {
        reason: 'Unexpected quote within this cell, expected quotes around the whole of it',
        help: quoteHelp,
      };
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return {
        reason: 'Unexpected text after the closing quote of this cell, expected the next cell',
        help: quoteHelp,
      };
    default:
      return { reason: `Unexpected CSV: ${message}`, help: 'Write the file anew.' };
  }
}
