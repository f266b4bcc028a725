import { fileURLToPath } from 'node:url';

/** The folder of the program itself; content and output can lie anywhere. */
export const programRoot = fileURLToPath(new URL('../../', import.meta.url));
