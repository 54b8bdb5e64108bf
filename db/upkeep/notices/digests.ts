import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { env } from "@/lib/env";
import { dueOn, dueOnMonday } from "@/lib/notices/due";
import type { Kind, Way } from "@/lib/notices/notice";
import { waysFor } from "@/lib/notices/urgent";
import { asSystem } from "../../connection/as-viewer";
import type { Database, Tx } from "../../connection/tx";
import { mailsStoppedAt } from "../../people/mail-stops";
import { devicesOf } from "../../people/push-devices";
import { noticeSettings } from "../../schema/alerts";
import { memberships, users } from "../../schema/people";
import { jobs } from "../../schema/training";

/** The letters of a Monday come at the hour of the morning summary; to whoever has none, at this. */
const LETTER_AT = "07:00";

/** A message of the day or week that is due: for whom, about which team, and of which date. */
type Due = {
  kind: "morning summary" | "weekly letter" | "own week";
  userId: string;
  teamId: string;
  date: string;
};

/**
 * Asks for the morning summaries, letters and weeks that are due where their readers are: each once a date, however many instances
 * ask however often.
 */
export async function askForDigests(now: Date, on?: Database): Promise<void> {
  await asSystem(async (tx) => {
    for (const { kind, userId, teamId, date } of await dueNow(tx, now))
      await tx
        .insert(jobs)
        .values({
          athleteId: userId,
          id: sql`gen_random_uuid()`,
          kind,
          key: `${date} ${teamId}`,
          payload: { date, teamId },
        })
        .onConflictDoNothing();
  }, on);
}

async function dueNow(tx: Tx, now: Date): Promise<Due[]> {
  const wanted = or(
    isNotNull(noticeSettings.summaryAt),
    eq(noticeSettings.letter, true),
    eq(noticeSettings.ownWeek, true),
  );
  const rows = await tx
    .selectDistinct({
      userId: users.id,
      timeZone: users.timeZone,
      summaryAt: noticeSettings.summaryAt,
      letter: noticeSettings.letter,
      ownWeek: noticeSettings.ownWeek,
      teamId: memberships.teamId,
      coaches: sql<boolean>`${memberships.role} in ('owner', 'coach')`,
    })
    .from(noticeSettings)
    .innerJoin(users, eq(users.id, noticeSettings.userId))
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(
      and(
        wanted,
        isNull(users.deleteAfter),
        isNull(memberships.endedAt),
        inArray(memberships.role, ["owner", "coach", "athlete"]),
      ),
    );
  return rows.flatMap(({ userId, timeZone, summaryAt, letter, ownWeek, teamId, coaches }): Due[] => {
    const morning = coaches && summaryAt !== null ? dueOn(summaryAt, now, timeZone) : null;
    const monday = dueOnMonday(summaryAt ?? LETTER_AT, now, timeZone);
    return [
      ...(morning ? [{ kind: "morning summary" as const, userId, teamId, date: morning }] : []),
      ...(coaches && letter && monday
        ? [{ kind: "weekly letter" as const, userId, teamId, date: monday }]
        : []),
      ...(!coaches && ownWeek && monday
        ? [{ kind: "own week" as const, userId, teamId: userId, date: monday }]
        : []),
    ];
  });
}

/** How a message of a kind reaches somebody: on their devices, by mail where there are none. */
export async function wayTo(tx: Tx, userId: string, kind: Kind): Promise<Way | null> {
  const [devices, stopped] = await Promise.all([devicesOf(tx, userId), mailsStoppedAt(tx, userId, kind)]);
  const mailbox = env.smtpUrl() !== undefined && stopped === null;
  return waysFor("any", { device: devices.length > 0, mailbox }, 1)[0] ?? null;
}
