import { formatFor } from "../format/format";
import { PLAIN_LOCALE, wordsIn } from "../words/words";
import type { Said } from "./said";
import { sayer } from "./sayer";

/** A sentence about an import where no page is drawn: reports, and the text beside the code of a stored row. */
export function plainSay(said: Said): string {
  return sayer(wordsIn(PLAIN_LOCALE, "imports"), formatFor(PLAIN_LOCALE))(said);
}
