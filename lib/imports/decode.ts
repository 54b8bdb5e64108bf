import { analyse } from "chardet";
import { knownWordsIn } from "./words/header-words";

/** What tables of services and spreadsheets are written in where it is not UTF; the decoders are the platform's own. */
const SINGLE_BYTE = ["windows-1252", "windows-1250", "iso-8859-2", "macintosh"] as const;

/**
 * A file's text, whatever it was written in. UTF-16 is known by its mark or by where its zero bytes stand, UTF-8 by
 * being valid as a whole. Else the reading whose column names are words we know is taken, and where none has more than
 * another, the detector's, which looks at the whole file.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, or a byte of it is broken: a single-byte encoding reads everything.
  }
  return singleByte(bytes);
}

/** Which UTF-16 it is; null for any other encoding. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 400);
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const pairs = head.length / 2;
  if (pairs < 4) return null;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return "utf-16le";
  return even > pairs * 0.7 && odd < pairs * 0.1 ? "utf-16be" : null;
}

function singleByte(bytes: Uint8Array): string {
  const brokenUtf8 = new TextDecoder("utf-8").decode(bytes);
  const letters = brokenUtf8.match(/[\u00a1-\u024f]/g)?.length ?? 0;
  const broken = brokenUtf8.match(/\ufffd/g)?.length ?? 0;
  // A byte or two of a whole UTF-8 file went bad on the way.
  if (letters > broken * 4) return brokenUtf8;
  const scored = SINGLE_BYTE.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { encoding, text, words: knownWordsIn(text), odd: oddIn(text) };
  });
  scored.sort((a, b) => b.words - a.words || a.odd - b.odd);
  const [first] = scored;
  const even = scored.filter(({ words, odd }) => words === first?.words && odd === first?.odd);
  if (even.length < 2) return first?.text ?? "";
  const guesses = analyse(bytes).map(({ name }) => name.toLowerCase().replace("iso-8859-1", "windows-1252"));
  const guessed = guesses.map((name) => even.find(({ encoding }) => name === encoding)).find(Boolean);
  return (guessed ?? first)?.text ?? "";
}

/** Signs that stand in nobody's training log: control characters, and letters' marks beside letters. */
const oddIn = (text: string) =>
  text.match(
    /[\u0080-\u009f¤¦§©«¬®±¶·¸»¿×÷ƒˆ†‡•‰‹›Ω√∫≈∆◊ﬁﬂ]|\p{Ll}[\u00b9-\u00bf€‚„…Š-Ž\u00c0-\u00de]\p{Ll}/gu,
  )?.length ?? 0;
