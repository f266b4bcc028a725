import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { DiagnosticError } from '#lib/diagnostic/result.ts';

/**
 * Runs a command; what it throws becomes words on stderr and exit code 1. Faults of the content are
 * printed as diagnostics, anything else with its stack, since it is ours to mend.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof DiagnosticError) console.error(formatDiagnostics(error.messages));
    else console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
