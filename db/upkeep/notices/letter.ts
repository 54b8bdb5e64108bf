import { sql } from "drizzle-orm";
import { daysBetween } from "@/lib/calendar";
import { type Format, formatFor } from "@/lib/format/format";
import { type HealthBoard, healthBoard } from "@/lib/health/board";
import { weekBefore } from "@/lib/notices/due";
import type { Notice } from "@/lib/notices/notice";
import type { RosterRow } from "@/lib/roster/row";
import { someNames } from "@/lib/roster/summary";
import { easyTarget } from "@/lib/team-settings";
import { checkInRate, heatRows, splitWeeks, type TeamDays, teamSoreness } from "@/lib/trends/trends";
import { localeFor } from "@/lib/words/locale";
import { type Words, wordsIn } from "@/lib/words/words";
import { rowsOf } from "../../connection/rows-of";
import type { Tx } from "../../connection/tx";
import { teamHealth } from "../../pages/health";
import { rosterOf } from "../../pages/roster";
import { loadTrends } from "../../pages/team-trends";
import { noticeSettingsOf } from "../../people/notice-settings";
import { personOf } from "../../people/people";
import { teamAthletes, teamOf } from "../../people/teams";

/** Weeks of the letter begin on Monday, whatever its reader's do: it comes on one. */
const MONDAY = 1;
/** Answers that are all alike on so many days running are hardly looked at. */
const ALIKE_DAYS = 10;

/** What the letter's lines are made of. */
export type LetterWeek = {
  team: TeamDays;
  board: HealthBoard;
  silent: RosterRow[];
  alike: { name: string }[];
};

/** The last whole week of a team for one of its coaches: availability, soreness, easy and hard, check-ins, who is quiet. */
export async function letterOf(
  tx: Tx,
  userId: string,
  teamId: string,
  { now, date }: { now: Date; date: string },
): Promise<Notice | null> {
  const [person, team, settings] = await Promise.all([
    personOf(tx, userId),
    teamOf(tx, teamId),
    noticeSettingsOf(tx, userId),
  ]);
  if (!person || !team || !settings.letter) return null;
  const f = formatFor(localeFor(person, null));
  const t = wordsIn(localeFor(person, null), "notices");
  const week = weekBefore(date);
  const read = await readWeek(tx, userId, team, date, now);
  if (read.team.athletes.length === 0) return null;
  const lines = letterLines(read, easyTarget(team), t, f, wordsIn(localeFor(person, null), "roster"));
  return {
    kind: "letter",
    title: t("letter.title", { team: team.name, from: f.day(week.from), to: f.day(week.to) }),
    body: lines.join("\n"),
    url: "/trends",
    tag: `letter-${teamId}`,
  };
}

type Team = NonNullable<Awaited<ReturnType<typeof teamOf>>>;

/** What the pages read of the week before a Monday: trends up to its Sunday, the health board of two weeks, the roster of now. */
export async function readWeek(
  tx: Tx,
  userId: string,
  team: Team,
  monday: string,
  now: Date,
): Promise<LetterWeek> {
  const { to } = weekBefore(monday);
  const view = { group: null, days: 42, end: to, verdict: null, table: null } as const;
  const [trends, athletes, rows, same] = await Promise.all([
    loadTrends(tx, userId, team, view, now),
    teamHealth(tx, team.id, weekBefore(monday), now),
    rosterOf(tx, team.id, now, team.reminderTime, MONDAY),
    alikeUpTo(tx, team.id, to),
  ]);
  return {
    team: trends.team,
    board: healthBoard(athletes, weekBefore(monday), MONDAY),
    silent: rows.filter(({ watch }) => watch.some(({ code }) => code === "quiet")),
    alike: trends.team.athletes.filter(({ id }) => same.has(id)),
  };
}

/** Who gave the same answers on each of the ten days up to a date. */
async function alikeUpTo(tx: Tx, teamId: string, to: string): Promise<Set<string>> {
  const rows = rowsOf<{ id: string }>(
    await tx.execute(sql`
      select athlete_id as id from check_ins
      where athlete_id in (${teamAthletes(tx, teamId)}) and not imported
        and date between ${to}::date - ${ALIKE_DAYS - 1}::int and ${to}::date
      group by athlete_id having count(*) = ${ALIKE_DAYS}::int and count(distinct answers) = 1`),
  );
  return new Set(rows.map(({ id }) => id));
}

/** Two lines each, with the figures of the pages. `target` is the share of one that should be easy. */
export function letterLines(
  { team, board, silent, alike }: LetterWeek,
  target: number,
  t: Words<"notices">,
  f: Format,
  roster: Words<"roster">,
): string[] {
  const names = (who: readonly { name: string }[]) => ({
    count: who.length,
    names: someNames(who, roster, f),
  });
  const sorer = heatRows(team).filter(({ change }) => change.standing === "sorer");
  return [
    ...availability(board, t, f, names),
    soreness(team, t, f),
    t("letter.sorer", names(sorer.map(({ athlete }) => athlete))),
    ...easyAndHard(team, target, t, f),
    ...rates(team, t, f),
    t("letter.silent", names(silent)),
    t("letter.alike", names(alike)),
  ];
}

type Names = (who: readonly { name: string }[]) => { count: number; names: string };

function availability({ weeks, now }: HealthBoard, t: Words<"notices">, f: Format, names: Names): string[] {
  const week = weeks.at(-1);
  const days = week ? week.full + week.modified + week.out : 0;
  const told = week
    ? {
        full: f.number(week.full),
        days: f.number(days),
        modified: f.number(week.modified),
        out: f.number(week.out),
      }
    : { full: f.number(0), days: f.number(0), modified: f.number(0), out: f.number(0) };
  return [t("letter.available", told), t("letter.now", names(now))];
}

function soreness(team: TeamDays, t: Words<"notices">, f: Format): string {
  const days = teamSoreness(team);
  const [now, before] = [days.at(-1)?.median ?? null, days.at(-8)?.median ?? null];
  if (now === null) return t("letter.noSoreness");
  if (before === null) return t("letter.sorenessOne", { now: f.number(now, 1) });
  return t("letter.soreness", { now: f.number(now, 1), before: f.number(before, 1) });
}

function easyAndHard(team: TeamDays, target: number, t: Words<"notices">, f: Format): string[] {
  const [before, week] = splitWeeks(team, MONDAY).slice(-2);
  const easyOf = (one: typeof week) => (one && !one.early && one.split ? f.percent(one.split.easy) : null);
  const [now, then] = [easyOf(week), easyOf(before)];
  return [
    now ? t("letter.easy", { easy: now, target: f.percent(target) }) : t("letter.easyEarly"),
    then ? t("letter.easyBefore", { easy: then }) : t("letter.easyNoBefore"),
  ];
}

function rates(team: TeamDays, t: Words<"notices">, f: Format): string[] {
  const [before, week] = checkInRate(team, MONDAY).slice(-2);
  return [
    week && week.rate !== null
      ? t("letter.rate", {
          rate: f.percent(week.rate),
          answered: f.number(week.answered),
          expected: f.number(week.expected),
        })
      : t("letter.noRate"),
    before && before.rate !== null && daysBetween(before.week, team.to) === 13
      ? t("letter.rateBefore", { rate: f.percent(before.rate) })
      : t("letter.noRateBefore"),
  ];
}
