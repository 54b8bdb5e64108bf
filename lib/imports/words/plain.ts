/** Letters that Unicode does not take apart into a plain one and a mark. */
const LETTERS: Record<string, string> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** A file asks for the same names and words again and again. */
const KNOWN = new Map<string, string>();
const MOST = 5_000;

/**
 * A text as words are looked up by: lower case, no accents, one blank for whatever is neither letter nor digit, so
 * that "Ø Herz­frequenz", "o herzfrequenz" and a no-break space make no difference.
 */
export function plain(text: string): string {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const value = text
    .normalize("NFKD")
    .replace(/\p{M}|\u00ad/gu, "")
    .toLowerCase()
    .replace(/[ßłøæœđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (KNOWN.size > MOST) KNOWN.clear();
  if (text.length < 100) KNOWN.set(text, value);
  return value;
}
