import { parse } from 'lossless-json';
import type { Place } from './diagnostic.ts';
import { describeExactJsonFault } from './exact-json-fault.ts';
import { diagnoseFaults, type Fault } from './faults.ts';
import { findDuplicateKeys, showKey } from './json-duplicates.ts';
import { replaceNoNumbers } from './json-no-numbers.ts';
import { jsonPlaces } from './json-places.ts';
import type { SourceText } from './parse.ts';
import { failure, success, type Result } from './result.ts';
import { textPlaces } from './text-place.ts';

export type ExactJson = {
  /** Whole numbers beyond 2^53 − 1 are bigints; a number that no double can hold is infinite. */
  readonly data: unknown;
  /** Of the value at a path, or of the nearest parent that exists. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
};

/**
 * JSON as it was written: whole numbers keep all digits, and a key that a mapping has twice is
 * refused. Fails with `json-syntax` or `json-duplicate-key`.
 */
export function parseExactJson(source: SourceText): Result<ExactJson> {
  const { json, faults } = inspectExactJson(source);
  return json && faults.length === 0 ? success(json) : failure(...diagnoseFaults(faults));
}

/**
 * The same for who wants to know all that is wrong: the faults, and what was read in spite of them.
 * Nothing is read of a text that breaks off or is no JSON.
 */
export function inspectExactJson({ file, text: written, lineOffset = 0 }: SourceText): {
  readonly json: ExactJson | undefined;
  readonly faults: readonly Fault[];
} {
  const unmarked = written.startsWith('\uFEFF') ? written.slice(1) : written;
  const { text, found } = replaceNoNumbers(unmarked);
  const offset = ({ line, column }: Place): Place => ({ line: line + lineOffset, column });
  const placeAt = textPlaces(text);
  const fault = (position: number, told: Omit<Fault, 'file' | 'place'>): Fault => ({
    file,
    ...told,
    place: () => offset(placeAt(position)),
  });
  const noNumbers = found.map(({ word, position }) =>
    fault(position, {
      reason: `Unexpected \`${word}\`, expected a number or null`,
      help: 'JSON has no word for what is no number: write null for an unknown value.',
      rule: 'json-syntax',
    }),
  );
  let data: unknown;
  try {
    data = parse(text, null, { parseNumber: readNumber, onDuplicateKey: keepFirst });
  } catch (error) {
    const { position, ...told } = describeExactJsonFault(text, error);
    const broken = fault(position, { ...told, rule: 'json-syntax' });
    return { json: undefined, faults: [...noNumbers, broken] };
  }
  const duplicates = findDuplicateKeys(text).map(({ key, position }) =>
    fault(position, {
      reason: `Unexpected second ${showKey(key)}, expected each key once in a mapping`,
      help: 'Which of the two counts is not told: leave one out.',
      rule: 'json-duplicate-key',
    }),
  );
  const placeOf = jsonPlaces(text);
  return {
    json: { data, placeOf: (path) => offset(placeOf(path)) },
    faults: [...noNumbers, ...duplicates],
  };
}

/** A whole number too long for a double as a bigint, any other as its nearest double. */
function readNumber(written: string): number | bigint {
  const number = Number(written);
  if (Number.isSafeInteger(number) || !Number.isFinite(number) || !/^-?\d+$/.test(written))
    return number === 0 ? 0 : number;
  return BigInt(written);
}

/** The parser asks only where the two values differ; all second keys are found afterwards. */
function keepFirst(): undefined {
  return undefined;
}
