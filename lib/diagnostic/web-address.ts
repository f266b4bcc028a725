import { z } from 'zod';

/** An address a reader can follow: http or https, in lower case as all who read it expect, and nothing that runs. */
export const webAddressSchema = z
  .url({ protocol: /^https?$/, error: 'an https address', abort: true })
  .regex(/^https?:/, 'an https address');
