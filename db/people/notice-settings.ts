import { eq } from "drizzle-orm";
import type { Tx } from "../connection/tx";
import { noticeSettings } from "../schema/alerts";
import { allowMails } from "./mail-stops";

export type NoticeSettings = Omit<typeof noticeSettings.$inferSelect, "userId">;

/** What somebody wants who has never chosen. */
const UNCHOSEN: NoticeSettings = {
  urgentBy: "any",
  summaryAt: null,
  summaryNewsOnly: false,
  letter: false,
  ownWeek: false,
};

/** What a person wants to be told of, and how. */
export async function noticeSettingsOf(tx: Tx, userId: string): Promise<NoticeSettings> {
  const [row] = await tx.select().from(noticeSettings).where(eq(noticeSettings.userId, userId));
  if (!row) return UNCHOSEN;
  const { userId: _, ...settings } = row;
  return settings;
}

/** Keeps it. Whoever wants messages of a kind takes its mails again, if they had ended them by a link. */
export async function keepNoticeSettings(
  tx: Tx,
  userId: string,
  given: Partial<NoticeSettings>,
): Promise<void> {
  await tx
    .insert(noticeSettings)
    .values({ userId, ...given })
    .onConflictDoUpdate({ target: noticeSettings.userId, set: given });
  if (given.urgentBy === "any" || given.urgentBy === "mail") await allowMails(tx, userId, "urgent");
  if (given.summaryAt) await allowMails(tx, userId, "summary");
  if (given.letter) await allowMails(tx, userId, "letter");
  if (given.ownWeek) await allowMails(tx, userId, "week");
}
