import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { env } from "@/lib/env";
import type { Notice, Way } from "@/lib/notices/notice";
import { type Alarming, waysFor } from "@/lib/notices/urgent";
import { localeFor } from "@/lib/words/locale";
import { wordsIn } from "@/lib/words/words";
import type { Tx } from "../../connection/tx";
import { mailsStoppedAt } from "../../people/mail-stops";
import { noticeSettingsOf } from "../../people/notice-settings";
import { personOf } from "../../people/people";
import { devicesOf } from "../../people/push-devices";
import { memberships, users } from "../../schema/people";

/** Somebody who is told, how, and what. */
export type Telling = { userId: string; ways: Way[]; notice: Notice };

/**
 * Whom to tell of an athlete's urgent sign in a round: every coach, owner and professional of the teams they train with who wants it
 * and can be reached. The message names the athlete, and nothing about their body.
 */
export async function tellingsOf(
  tx: Tx,
  athleteId: string,
  { urgency, date }: { urgency: Alarming; date: string },
  round: 1 | 2,
): Promise<Telling[]> {
  const athlete = await personOf(tx, athleteId);
  if (!athlete) return [];
  const staff = await staffOf(tx, athleteId);
  const tellings: Telling[] = [];
  for (const { id } of staff) {
    const [ways, person] = await Promise.all([waysTo(tx, id, round), personOf(tx, id)]);
    if (!person || ways.length === 0) continue;
    const t = wordsIn(localeFor(person, null), "notices");
    const title = t(round === 1 ? "urgent.title" : "urgent.again", { name: athlete.name, urgency });
    const tag = `urgent-${athleteId}-${date}`;
    const url = `/athletes/${athleteId}`;
    const notice: Notice = { kind: "urgent", title, body: t("urgent.body"), url, tag, urgent: true };
    tellings.push({ userId: id, ways, notice });
  }
  return tellings;
}

/** Who cares for an athlete now, each once. */
async function staffOf(tx: Tx, athleteId: string): Promise<{ id: string }[]> {
  const teams = tx
    .select({ id: memberships.teamId })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, athleteId),
        eq(memberships.role, "athlete"),
        isNull(memberships.endedAt),
        // A team that a guardian has not agreed to sees nothing of a minor, and is told nothing.
        sql`feelcheck.shown_to(${memberships.teamId}, ${athleteId}::uuid, ${memberships.joinedAt})`,
      ),
    );
  return tx
    .selectDistinct({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        inArray(memberships.teamId, teams),
        inArray(memberships.role, ["owner", "coach", "professional"]),
        isNull(memberships.endedAt),
        ne(memberships.userId, athleteId),
        sql`${users.deleteAfter} is null`,
      ),
    )
    .orderBy(users.id);
}

async function waysTo(tx: Tx, userId: string, round: 1 | 2): Promise<Way[]> {
  const [{ urgentBy }, devices, stopped] = await Promise.all([
    noticeSettingsOf(tx, userId),
    devicesOf(tx, userId),
    mailsStoppedAt(tx, userId, "urgent"),
  ]);
  // A server without mail writes its mails to the log: nobody would be told.
  const mailbox = env.smtpUrl() !== undefined && stopped === null;
  return waysFor(urgentBy, { device: devices.length > 0, mailbox }, round);
}
