import { Refusal } from "@/lib/action-result";
import type { Kind } from "@/lib/notices/notice";
import { readStopToken } from "@/lib/notices/stop-link";
import { asSystem } from "../connection/as-viewer";
import type { Database } from "../connection/tx";
import { giveBack, take } from "./allowances";
import { linkGuess } from "./limits";
import { mailsStoppedAt, stopMails } from "./mail-stops";

/** Of whom and of what a link in a mail is. Throws `Refusal` 404 for one that this server did not make, 429 after many of them. */
async function stopOf(token: string, visitor: string, on?: Database) {
  const guess = linkGuess("unsubscribe", visitor);
  await take(guess, on);
  const stop = readStopToken(token);
  if (!stop) throw new Refusal(404, "form", "stopLink");
  await giveBack(guess, on);
  return stop;
}

/** What the page of such a link says: which mails it ends, and whether they are ended. */
export async function askedToEnd(
  token: string,
  visitor: string,
  on?: Database,
): Promise<{ kind: Kind; ended: boolean }> {
  const { userId, kind } = await stopOf(token, visitor, on);
  return { kind, ended: (await asSystem((tx) => mailsStoppedAt(tx, userId, kind), on)) !== null };
}

/** Ends the mails a link is of; pressed twice it changes nothing. */
export async function endMails(token: string, visitor: string, on?: Database): Promise<Kind> {
  const { userId, kind } = await stopOf(token, visitor, on);
  await asSystem((tx) => stopMails(tx, userId, kind), on);
  return kind;
}
