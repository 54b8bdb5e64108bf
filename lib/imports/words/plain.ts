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

/**
 * A text as words are looked up by: lower case, no accents, one blank for whatever is neither letter nor digit, so
 * that "Ø Herz­frequenz", "o herzfrequenz" and a no-break space make no difference.
 */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|\u00ad/gu, "")
    .toLowerCase()
    .replace(/[ßłøæœđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
