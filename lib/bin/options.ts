import path from 'node:path';
import { parseArgs } from 'node:util';
import { channels, type Channel } from '#lib/site/channel.ts';

const known = {
  content: { type: 'string' },
  out: { type: 'string' },
  channel: { type: 'string' },
  port: { type: 'string' },
  manifest: { type: 'string' },
  rebuild: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type OptionName = Exclude<keyof typeof known, 'help'>;

const described: Readonly<Record<OptionName, string>> = {
  content: '--content DIR   the content folder (KANSOKU_CONTENT; default content)',
  out: '--out DIR       the folder of the finished site (KANSOKU_OUT; default out)',
  channel: '--channel NAME  public: what is released; drafts: everything (KANSOKU_CHANNEL)',
  port: '--port N        the port to listen on (default 3000)',
  manifest: '--manifest FILE a list of the site’s files that was kept elsewhere, to hold them to',
  rebuild: '--rebuild       build the site again, apart, and compare every file with it',
};

export type Options = {
  readonly contentDir: string;
  readonly outDir: string;
  readonly channel: Channel;
  readonly port: number;
  /** The path of a manifest that was kept elsewhere. */
  readonly manifest: string | undefined;
  readonly rebuild: boolean;
  readonly names: readonly string[];
};

export type Command = {
  /** `npm run build` */
  readonly call: string;
  /** What it does, in a sentence. */
  readonly does: string;
  readonly takes: readonly OptionName[];
  readonly channel?: Channel;
  /** What may stand after the options, for the help: `[id …]`. */
  readonly names?: string;
};

/**
 * Reads a command's options from its arguments and the environment. Prints the help and ends the
 * process where it is asked for, or where an option is not the command's.
 */
export function readOptions(
  command: Command,
  args: readonly string[] = process.argv.slice(2),
): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: known,
      allowPositionals: command.names !== undefined,
    });
    if (values.help === true) {
      console.log(helpOf(command));
      process.exit(0);
    }
    for (const name of Object.keys(values))
      if (!command.takes.some((taken) => taken === name))
        throw new Error(`Unexpected --${name}, expected none by that name`);
    return {
      contentDir: path.resolve(values.content ?? environment('KANSOKU_CONTENT') ?? 'content'),
      outDir: path.resolve(values.out ?? environment('KANSOKU_OUT') ?? 'out'),
      channel: channelOf(
        values.channel ?? environment('KANSOKU_CHANNEL') ?? command.channel ?? 'public',
      ),
      port: portOf(values.port ?? '3000'),
      manifest: values.manifest === undefined ? undefined : path.resolve(values.manifest),
      rebuild: values.rebuild === true,
      names: positionals,
    };
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : String(error)}\n\n${helpOf(command)}`,
    );
    process.exit(2);
  }
}

/** A variable that is set to nothing is not set: an empty path would be the folder one stands in. */
function environment(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

function helpOf({ call, does, takes, names }: Command): string {
  const usage = [
    call,
    ...(takes.length > 0 ? ['[-- options]'] : []),
    ...(names === undefined ? [] : [names]),
  ].join(' ');
  return [
    usage,
    '',
    does,
    '',
    ...takes.map((name) => `  ${described[name]}`),
    '  --help          this text',
  ].join('\n');
}

function channelOf(text: string): Channel {
  const channel = channels.find((candidate) => candidate === text);
  if (channel === undefined)
    throw new Error(`Unexpected channel ${text}, expected ${channels.join(' or ')}`);
  return channel;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Error(`Unexpected port ${text}, expected a number from 0 to 65535`);
  return port;
}
