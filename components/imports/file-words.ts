import type { Said } from "@/lib/imports/said";
import { knows, type Say } from "@/lib/imports/sayer";
import type { Words } from "@/lib/words/words";

/** What is said of a file in the list: by its codes, or the text that was kept before there were any. */
export function fileWords(
  { said, message }: { said: readonly Said[] | null; message: string },
  t: Words<"imports">,
  say: Say,
): string {
  if (said?.every((one) => knows(t, one))) return said.map(say).join(" ");
  // What readers said then lacks its subject and its full stop.
  return /^[a-z]/.test(message) ? t("list.thisFile", { fragment: message }) : message;
}
