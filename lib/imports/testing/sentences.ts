import { formatFor } from "@/lib/format/format";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { NeedsAnswers } from "../csv/questions";
import { ImportError } from "../import-error";
import { plainSay } from "../plain-say";
import { questionWords } from "../question-words";
import type { Said } from "../said";

/** Several sentences as they are read, one after the other. */
export const saidAll = (list: readonly Said[] = []) => list.map(plainSay).join(" ");

function sentenceOf(error: unknown): string {
  if (error instanceof ImportError) return plainSay(error.said);
  throw error;
}

/** The sentence that a file is refused with; "was read" where it is not. */
export function refusalOf(read: () => unknown): string {
  try {
    read();
    return "was read";
  } catch (error) {
    return sentenceOf(error);
  }
}

/** The same of what takes its time. */
export const refusalIn = (reading: Promise<unknown>): Promise<string> =>
  reading.then(() => "was read", sentenceOf);

/** What is asked about a table; nothing where it can be read. */
export function askedOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof NeedsAnswers)) throw error;
    const t = wordsIn(PLAIN_LOCALE, "imports");
    return error.questions.map((question) => questionWords(question, t, formatFor(PLAIN_LOCALE)).text);
  }
}
