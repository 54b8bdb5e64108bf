import type { Parsed } from "@/lib/imports/draft";
import type { FileOutcome } from "@/lib/imports/line";
import type { Said } from "@/lib/imports/said";

export type GivenFile = { name: string; sha256: string | null; parsed: Parsed };

/** One file while it is saved, pack by pack. */
export type Saving = GivenFile & {
  id: string;
  outcome: FileOutcome;
  /** Sessions that answered for its rows already. */
  taken: Set<string>;
  /** What will be said of it. */
  words: Said[];
  /** The session, where it holds one alone. */
  sessionId: string | null;
};
