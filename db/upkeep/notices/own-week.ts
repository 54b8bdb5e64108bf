import { and, eq, isNull } from "drizzle-orm";
import type { AthleteDay } from "@/lib/athlete-day/day";
import { addDays } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import { VERDICTS } from "@/lib/engine/vocabulary";
import { formatFor } from "@/lib/format/format";
import { weekBefore } from "@/lib/notices/due";
import type { Notice, Way } from "@/lib/notices/notice";
import { baseline } from "@/lib/training/baseline";
import { isOwed, within } from "@/lib/training/owed";
import { localeFor } from "@/lib/words/locale";
import { wordsIn } from "@/lib/words/words";
import type { Tx } from "../../connection/tx";
import { daysOffBetween } from "../../log/days-off";
import { noticeSettingsOf } from "../../people/notice-settings";
import { personOf } from "../../people/people";
import { memberships } from "../../schema/people";
import { daysOf } from "../../verdict/athlete-days";

/**
 * An athlete's last whole week in four lines, for themselves: mornings, verdicts, soreness, training. They asked for it by mail; a
 * device shows that it is there, and nothing of it.
 */
export async function weekOf(
  tx: Tx,
  userId: string,
  { way, date }: { way: Way; date: string },
): Promise<Notice | null> {
  const { from, to } = weekBefore(date);
  const [person, settings, days, off, joined] = await Promise.all([
    personOf(tx, userId),
    noticeSettingsOf(tx, userId),
    daysOf(tx, [userId], from, to),
    daysOffBetween(tx, [userId], from, to),
    joinedAt(tx, userId),
  ]);
  if (!person || !settings.ownWeek) return null;
  const locale = localeFor(person, null);
  const [t, f] = [wordsIn(locale, "notices"), formatFor(locale)];
  const owing = { joinedOn: joined ? dayOf(joined, person) : undefined, off: within(off) };
  return {
    kind: "week",
    title: t("week.title", { from: f.day(from), to: f.day(to) }),
    body: way === "mail" ? weekLines(days, owing, from, locale).join("\n") : t("week.ready"),
    url: "/history",
    tag: "week",
  };
}

/** Since when somebody trains with a team: the first of those they are on. */
async function joinedAt(tx: Tx, userId: string): Promise<Date | null> {
  const rows = await tx
    .select({ at: memberships.joinedAt })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), eq(memberships.role, "athlete"), isNull(memberships.endedAt)));
  return rows.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** The four lines of the week that begins on `from`. */
export function weekLines(
  days: readonly Pick<AthleteDay, "date" | "soreness" | "verdict" | "sessionCount" | "minutes">[],
  owing: Parameters<typeof isOwed>[1],
  from: string,
  locale: string,
): string[] {
  const [t, verdicts, f] = [wordsIn(locale, "notices"), wordsIn(locale, "verdict"), formatFor(locale)];
  const byDate = new Map(days.map((day) => [day.date, day]));
  const answered = (date: string) => byDate.get(date)?.soreness != null;
  const owed = Array.from({ length: 7 }, (_, i) => addDays(from, i)).filter((date) =>
    isOwed(date, owing, answered(date)),
  );
  const given = VERDICTS.flatMap((verdict) => {
    const count = days.filter((day) => day.verdict === verdict).length;
    return count ? [t("week.verdict", { word: verdicts(`word.${verdict}`), count: f.number(count) })] : [];
  });
  const sore = baseline(days.flatMap(({ soreness }) => (soreness === null ? [] : [soreness])));
  const sessions = days.reduce((sum, day) => sum + day.sessionCount, 0);
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  return [
    t("week.mornings", { answered: owed.filter(answered).length, owed: owed.length }),
    given.length ? t("week.verdicts", { list: f.list(given) }) : t("week.noVerdicts"),
    sore ? t("week.soreness", { mean: f.number(sore.mean, 1) }) : t("week.noSoreness"),
    t("week.training", { sessions, duration: f.duration(minutes) }),
  ];
}
