import { eq } from "drizzle-orm";
import type { ReminderForm } from "@/lib/reminders/settings";
import type { Tx } from "../connection/tx";
import { allowMails, mailsStoppedAt } from "../people/mail-stops";
import { reminders } from "../schema/reminders";

/** How an athlete wants to be reminded; null for whoever was never asked, or never answered. */
export async function reminderOf(tx: Tx, athleteId: string) {
  const [[row], stoppedAt] = await Promise.all([
    tx.select().from(reminders).where(eq(reminders.athleteId, athleteId)),
    mailsStoppedAt(tx, athleteId, "reminder"),
  ]);
  if (!row) return null;
  const { way, time, days, evening } = row;
  return { way, time, days, evening, stoppedAt };
}

/** Past by whichever clock: the schedule looks with its next turn. */
const AT_ONCE = new Date(0);

/** Keeps what an athlete chose. Whoever wants mails takes back that they ended them. The schedule looks at it within a minute. */
export async function saveReminder(tx: Tx, athleteId: string, chosen: ReminderForm): Promise<void> {
  const wanted = chosen.way !== "none";
  const row = { ...chosen, nudgeAt: null, nextAt: wanted ? AT_ONCE : null };
  await tx
    .insert(reminders)
    .values({ athleteId, ...row })
    .onConflictDoUpdate({ target: reminders.athleteId, set: row });
  if (chosen.way === "mail")
    for (const kind of ["reminder", "evening", "nudge"] as const) await allowMails(tx, athleteId, kind);
}

/** They were asked and want none; whoever has chosen already keeps what they chose. */
export async function declineReminder(tx: Tx, athleteId: string): Promise<void> {
  await tx.insert(reminders).values({ athleteId }).onConflictDoNothing();
}
