import type { Reading } from '#lib/dataset/recipe/origin-schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { textPlaces } from '#lib/diagnostic/text-place.ts';

type Encoded = {
  readonly file: string;
  readonly encoding: Reading['encoding'];
  /** What to do about bytes of another encoding; of CP932 in place of UTF-8 where that is another thing. */
  readonly help: string;
  readonly cp932Help?: string | undefined;
};

/** The WHATWG's `shift_jis` is Windows code page 932: ①, ㈱ and the wave dash of Windows are in it. */
const labels: Readonly<Record<Reading['encoding'], string>> = {
  'utf-8': 'utf-8',
  cp932: 'shift_jis',
};

/**
 * The text that bytes are, without a byte-order mark. Fails with `source-encoding`, with the place of
 * the first byte that is not of the encoding, and says where they seem to be CP932.
 */
export function decodeText(
  bytes: Uint8Array,
  { file, encoding, help, cp932Help = help }: Encoded,
): Result<string> {
  const label = labels[encoding];
  try {
    return success(new TextDecoder(label, { fatal: true }).decode(bytes));
  } catch {
    const sound = decodeSound(bytes, label);
    const wide = isUtf16(bytes);
    const isCp932 = !wide && encoding === 'utf-8' && seemsCp932(bytes);
    const found = wide
      ? 'of UTF-16'
      : `that are no ${encoding.toUpperCase()}${isCp932 ? ' and seem to be CP932' : ''}`;
    return failure(
      diagnose({
        file,
        place: textPlaces(sound)(sound.length),
        reason: `Unexpected bytes ${found}, expected a text in ${encoding.toUpperCase()}`,
        help: wide ? saveAsUtf8 : isCp932 ? cp932Help : help,
        rule: 'source-encoding',
      }),
    );
  }
}

export const saveAsUtf8 = 'Save the file as UTF-8: in Excel, «CSV UTF-8».';

/** Characters of the user's own are sooner the letters of another encoding. */
function seemsCp932(bytes: Uint8Array): boolean {
  try {
    return !/\p{Co}/u.test(new TextDecoder(labels.cp932, { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** The longest beginning that is of the encoding, found by halving. */
function decodeSound(bytes: Uint8Array, label: string): string {
  let [sound, unsound] = [0, bytes.length + 1];
  while (unsound - sound > 1) {
    const middle = Math.floor((sound + unsound) / 2);
    if (isSound(bytes.subarray(0, middle), label)) sound = middle;
    else unsound = middle;
  }
  return new TextDecoder(label).decode(bytes.subarray(0, sound), { stream: true });
}

/** True for the beginning of a text, even where it ends within a character. */
function isSound(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
