import { z } from 'zod';

/** An address a reader can follow: http or https, and nothing that runs. */
export const webAddressSchema = z.url({ protocol: /^https?$/, error: 'an https address' });
