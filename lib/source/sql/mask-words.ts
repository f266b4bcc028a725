const wordSign = /[\p{L}\p{N}_]/u;
/** An apostrophe within a word opens nothing. */
const opening = /(?<![\p{L}\p{N}])['"`]/gu;
const number = /(?<![\p{L}\p{N}_.])\d(?:[\d.:-]*\d)?/gu;

/**
 * The first line of an engine's words without what it read of the data: a quoted stretch or a number
 * becomes `…` unless the text that the engine was given has it. Where a quote closes is not sure, as
 * data may have quotes: what is not known goes up to the last one.
 */
export function maskQuoted(words: string, known: string): string {
  const [line = ''] = words.trim().split('\n');
  let masked = '';
  let at = 0;
  const copyTo = (end: number): void => {
    masked += line
      .slice(at, end)
      .replaceAll(number, (found) => (occurs(known, found) ? found : '…'));
  };
  for (;;) {
    opening.lastIndex = at;
    const found = opening.exec(line);
    if (found === null) break;
    const [quote] = found;
    copyTo(found.index);
    const content = found.index + 1;
    const nearest = line.indexOf(quote, content);
    const end = nearest === -1 ? line.length : nearest;
    if (occurs(known, line.slice(content, end))) {
      at = Math.min(end + 1, line.length);
      masked += line.slice(found.index, at);
      continue;
    }
    const last = line.lastIndexOf(quote);
    at = last >= content ? last + 1 : line.length;
    masked += last >= content ? `${quote}…${quote}` : `${quote}…`;
  }
  copyTo(line.length);
  return masked;
}

/** Of which DuckDB's sentences about cells and files are made. */
const vocabulary = new Set(
  `a according and array as at be because been beginning boolean but bytes by can can't cannot cast
  casting character column columns conversion convert could csv data date detect division double
  end enough error expected failed failure field file first following for format found from
  function have header how in input integer invalid is it json large length line magic missing
  multiplication must name no not null number of on one option or out overflow parameters
  parquet parse prepared provided quote quoted range read reading row rows schema size small sniffing
  source specifier statement string subtraction addition syntax table the there time timestamp to too
  top-level transform try type unable unexpected unterminated utf-8 valid value values was were when
  with within without zero`.split(/\s+/),
);
const typeName =
  /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?(?:8|16|32|64|128)?|VARCHAR|DOUBLE|FLOAT|DECIMAL|BLOB|UUID|INTERVAL)$/;

/**
 * The first line of words that an engine says of data, where it may repeat a cell with no quotes
 * around it: only words of its own, names of types and what the text that it was given has are kept.
 */
export function maskAllButWords(words: string, known: string): string {
  const [line = ''] = words.trim().split('\n');
  const kept = line.split(/\s+/).map((token) => {
    const core = token.replaceAll(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '');
    const isKnown =
      vocabulary.has(core.toLowerCase()) || typeName.test(core) || occurs(known, token.trim());
    return isKnown || (core !== '' && occurs(known, core)) ? token : '…';
  });
  return kept.filter((token, at) => token !== '…' || kept[at - 1] !== '…').join(' ');
}

/** True where a text has another in it, not as a piece of a word. */
function occurs(text: string, part: string): boolean {
  const [whole, wanted] = [text.toLowerCase(), part.toLowerCase()];
  for (let at = whole.indexOf(wanted); at !== -1; at = whole.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!isJoined(whole, at) && !isJoined(whole, end)) return true;
    if (at >= whole.length) break;
  }
  return false;
}

function isJoined(text: string, at: number): boolean {
  return wordSign.test(text[at - 1] ?? '') && wordSign.test(text[at] ?? '');
}
