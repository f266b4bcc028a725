import { z } from 'zod';

const ownFiles: ReadonlySet<string> = new Set(['data.json', 'lock.json', 'source.yaml']);

/** The name of a file in the folder of a dataset. */
export const fileNameSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    'the name of a file in the folder of the dataset, such as `origin.json`',
  )
  .refine(
    (name) => !ownFiles.has(name),
    'another file than those that a pull itself reads and writes',
  );
