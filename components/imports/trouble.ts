import type { Said } from "@/lib/imports/said";
import type { Say } from "@/lib/imports/sayer";
import type { Words } from "@/lib/words/words";

/** Why a file did not arrive, or was not read to its end. */
export type Trouble =
  | { why: "unreached" | "cut" | "broken" | "proxyTooLarge" }
  /** Nobody's words: only the number of the answer is known. */
  | { why: "serverRefused"; status: number }
  | { why: "said"; said: Said }
  /** The server's own words. */
  | { why: "told"; words: string };

/** What sending a file rejects with. */
export class NotSent extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.why);
  }
}

export function troubleWords(trouble: Trouble, t: Words<"imports">, say: Say): string {
  switch (trouble.why) {
    case "said":
      return say(trouble.said);
    case "told":
      return trouble.words;
    case "serverRefused":
      return t("upload.serverRefused", { status: String(trouble.status) });
    default:
      return t(`upload.${trouble.why}`);
  }
}
