const LONE_SURROGATE = /\p{Surrogate}/gu;
/** C0, DEL and C1: nobody types them, and PostgreSQL's text cannot hold the first of them. */
const CONTROLS = /\p{Cc}/gu;
const CONTROLS_BUT_LINE_BREAKS = /[^\P{Cc}\t\n]/gu;

/** The text with each half of a cut character (a lone surrogate) replaced by U+FFFD, so that it can be sent and stored. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, "\uFFFD");
}

/**
 * The text without control characters. Line ends of every system become `\n`; these and tabs stay where line breaks are
 * kept, and become one space each where they are not.
 */
export function withoutControls(text: string, { keepLineBreaks }: { keepLineBreaks: boolean }): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n");
  return keepLineBreaks
    ? lines.replace(CONTROLS_BUT_LINE_BREAKS, "")
    : lines.replace(/[\n\t]/g, " ").replace(CONTROLS, "");
}

/** How many characters (code points, not UTF-16 units) a text has. An emoji is one, or a few where it is put together. */
export function lengthOf(text: string): number {
  let units = text.length;
  for (let i = 1; i < text.length; i++) if (isPairAt(text, i)) units--;
  return units;
}

/** At most the first `maxCodePoints` characters; never half of one. */
export function cutText(text: string, maxCodePoints: number): string {
  if (text.length <= maxCodePoints) return text;
  let end = 0;
  for (let taken = 0; taken < maxCodePoints && end < text.length; taken++)
    end += isPairAt(text, end + 1) ? 2 : 1;
  return text.slice(0, end);
}

/** Whether the unit at `i` is the second half of a character that takes two. */
function isPairAt(text: string, i: number): boolean {
  const low = text.charCodeAt(i);
  if (!(low >= 0xdc00 && low <= 0xdfff)) return false;
  const high = text.charCodeAt(i - 1);
  return high >= 0xd800 && high <= 0xdbff;
}
