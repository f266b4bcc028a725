/** What browsers that know tell of the reader's connection (Network Information, a draft standard). */
type Connection = { readonly saveData?: boolean; readonly effectiveType?: string };

declare global {
  interface Navigator {
    readonly connection?: Connection;
  }
}

/** True only where the browser says that bytes are cheap here; silence counts as no. */
export function isConnectionGood(connection: Connection | undefined): boolean {
  return connection?.effectiveType === '4g' && connection.saveData !== true;
}
