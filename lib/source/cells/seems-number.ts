import type { Seems } from './seems.ts';

type Told = Seems & { readonly pattern: RegExp };

const alone = 'Write the number alone';
const minus =
  'If it is a negative number, write it with a minus: in Excel, format the column as a number shown with `-`.';

/** What a narrowed text in a column of numbers seems to be; the first that fits. */
const forms: readonly Told[] = [
  {
    pattern:
      /^\d{4}[-/年.]\d{1,2}(?:[-/月.]|$)|^\d{1,2}-[A-Za-z]{3}$|^[A-Za-z]{3}-\d{2}$|^\d{1,2}月\d{1,2}日$|^\d{1,2}\/\d{1,2}/,
    noun: 'a date',
    help: 'If Excel took the number for a date, format the column as text and type it again.',
  },
  {
    pattern: /^[¥$€£]|[円$€£]$/,
    noun: 'an amount with its unit',
    help: `${alone}: source.yaml says once, under \`unit\`, what it is of.`,
  },
  { pattern: /^[△▲]\s*[\d.]/, noun: 'a number below zero as ledgers write it', help: minus },
  {
    pattern: /^\([\d.,\s]+\)$/,
    noun: 'a number in brackets, which ledgers write for one below zero',
    help: minus,
  },
  {
    pattern:
      /^(?:約|およそ|ほぼ|[~≈<>≤≥]|about |ca\. ?)|(?:以上|以下|未満|超|程度|前後|余り|弱|強|\+)$/,
    noun: 'a number with words on how exact it is',
    help: `${alone}, and say under \`statuses\` or \`notes\` in source.yaml what is not exact.`,
  },
  {
    pattern: /^[+-]?\d+,\d{1,2}$|\.\d{3},|^[+-]?0,\d+$/,
    noun: 'a number with a comma before its fraction',
    help: 'Save the data with a point there.',
  },
  {
    pattern: /^[+-]?\d+(?:,\d*)+(?:\.\d*)?$/,
    noun: 'a number whose commas part no groups of three',
    help: `${alone}, without commas.`,
  },
  {
    pattern: /^[+-]?\d+(?:\s+\d+)+(?:\.\d*)?$/,
    noun: 'a number with blanks in it',
    help: 'Take the blanks out, or part the cells: two may have run together.',
  },
  {
    pattern: /^[+-]?[\d.,]+\s*[^\d.,%\s]/,
    noun: 'a number with words beside it',
    help: `${alone}: source.yaml says once, under \`unit\`, what it is of; 1.5万 is 15000.`,
  },
];

/** What a text in a column of numbers seems to be; undefined where nothing can be said. */
export function seemsOfNumber(
  narrowed: string,
  type: 'count' | 'number' | 'percent',
): Seems | undefined {
  if (type !== 'percent' && /^[+-]?[\d.,]+\s*%$/.test(narrowed))
    return {
      noun: 'a share in per cent',
      help: 'Write `type: percent` for this column in source.yaml, or the number alone.',
    };
  if (type !== 'count' && /^[+-]?\d{1,3},\d{3}\s*%?$/.test(narrowed))
    return {
      noun: 'a number whose comma may part thousands or begin a fraction',
      help: `${alone}, without commas: in Excel, format the column without separators.`,
    };
  if (type === 'count') {
    if (/^[+-]?\d+(?:\.\d*)?e[+-]?\d+$/i.test(narrowed))
      return {
        noun: 'a number that Excel cut short',
        help: 'Its last digits may be lost: format the column as a number without decimals, and save it anew.',
      };
    if (/^[+-]?\d{1,3}\.000$/.test(narrowed))
      return {
        noun: 'a number whose point may part thousands or begin a fraction',
        help: `${alone}, without a point.`,
      };
    const told = seemsOfAmount(Number(narrowed.replaceAll(',', '')));
    if (told) return told;
  }
  return forms.find(({ pattern }) => pattern.test(narrowed));
}

/** Why a number is no count; undefined where it is one, or no number. */
export function seemsOfAmount(amount: number): Seems | undefined {
  if (Number.isNaN(amount)) return undefined;
  if (amount < 0)
    return {
      noun: 'a number below zero',
      help: 'Nothing is counted below 0: write `type: number` for this column in source.yaml if it is a difference.',
    };
  if (!Number.isInteger(amount))
    return {
      noun: 'a number with a fraction',
      help: 'A count is whole: write `type: number` for this column in source.yaml if it is a mean or a rate.',
    };
  return undefined;
}
