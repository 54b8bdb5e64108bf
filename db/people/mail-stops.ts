import { and, eq } from "drizzle-orm";
import type { Kind } from "@/lib/notices/notice";
import type { Tx } from "../connection/tx";
import { mailStops } from "../schema/notices";
import { users } from "../schema/people";

/** Ends the mails of a kind to a person; doing it twice changes nothing, and a person who is gone has none. */
export async function stopMails(tx: Tx, userId: string, kind: Kind): Promise<void> {
  const [there] = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId));
  if (there) await tx.insert(mailStops).values({ userId, kind }).onConflictDoNothing();
}

/** The person wants the mails of this kind after all: only they say so, signed in. */
export async function allowMails(tx: Tx, userId: string, kind: Kind): Promise<void> {
  await tx.delete(mailStops).where(and(eq(mailStops.userId, userId), eq(mailStops.kind, kind)));
}

/** When somebody ended the mails of a kind; null while they take them. */
export async function mailsStoppedAt(tx: Tx, userId: string, kind: Kind): Promise<Date | null> {
  const [row] = await tx
    .select({ at: mailStops.at })
    .from(mailStops)
    .where(and(eq(mailStops.userId, userId), eq(mailStops.kind, kind)));
  return row?.at ?? null;
}
