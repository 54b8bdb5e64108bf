import type { Severity, Urgency, Verdict } from "@/lib/engine/vocabulary";
import type { EngineWords } from "@/lib/engine-words/values";
import type { Format } from "@/lib/format/format";
import { mayTakeBack } from "@/lib/roster/answers";
import type { Place } from "@/lib/roster/needs";
import { reasonOf } from "@/lib/roster/reason-of";
import type { RosterFlag, RosterRow } from "@/lib/roster/row";
import { sessionName } from "@/lib/session-kinds";
import type { Words } from "@/lib/words/words";
import { sparkOf } from "../charts/spark";
import { awayUntil } from "../days-off/away-words";
import { flagWords } from "../flag/flag-words";
import { availabilityWords } from "../injury/availability-words";
import { easyWords, methodWords, trustWords } from "../intensity/method-words";
import { changeWords, loadWords, weekWords } from "../load/load-words";
import { alarmWords } from "../verdict/alarm-words";
import { placesOf } from "./places-of";

/** The words that lines are made of, and how their reader writes numbers, dates and times. */
export type LineWords = {
  roster: Words<"roster">;
  verdict: Words<"verdict">;
  flags: Words<"flags">;
  body: Words<"body">;
  ladder: Words<"ladder">;
  load: Words<"load">;
  intensity: Words<"intensity">;
  injuries: Words<"injuries">;
  sessions: Words<"sessions">;
  plan: Words<"plan">;
  engine: EngineWords;
  f: Format;
  timeZone: string;
  viewerId: string;
  now: Date;
};

/**
 * A row of the roster as it is drawn: everything in words already and every number rounded, since it travels twice, as HTML
 * and as what the browser draws anew. What there is nothing to say of is left out.
 */
export type RosterLine = {
  id: string;
  name: string;
  place: Place;
  verdict?: Verdict;
  urgency?: Urgency;
  /** The rule that decided. */
  rule?: string;
  /** "Rest", "Doctor today", or that there is no check-in. */
  badge: string;
  /** Nobody waits for a check-in. */
  off?: true;
  reason?: string;
  /** Out or modified, since when and until when. */
  available?: string;
  /** Until when they are off, and why. */
  away?: string;
  /** Where it hurts and how long they slept. */
  facts?: string;
  flags?: { id: string; severity: Severity; words: string; state?: string; why: string }[];
  /** A note that is new to the viewer, and how many there are. */
  note?: { text: string; count: number };
  /** Who spoke to them or answered them, when, and what about; whether the viewer may not take it back, and the athlete reads it. */
  talk?: { id: string; words: string; stays?: true; told?: true };
  /** Who was told of an urgent sign, and whether anybody has opened it. */
  alarm?: string;
  /** Who asked for the check-in and when. */
  nudge?: string;
  /** Where they stand on the way back. */
  way?: string;
  soreness?: number;
  /** Soreness of the last 28 days, as `sparkOf` writes it. */
  spark: string;
  /** Their usual soreness to a tenth; left out where it is too early, as the words say. */
  usual: { at?: number; words: string };
  /** AU of seven days; `week` and `usual` as shares of the longer bar, 0 to 100. */
  load: { words: string; change: string; said: string; week: number; usual?: number };
  /** Percent easy and easy or moderate, or why they are not shown. */
  easy: { words: string; said: string; method?: string; easy?: number; moderate?: number };
  plan?: { today?: string; off?: true; week?: string };
};

export function lineOf(row: RosterRow, words: LineWords): RosterLine {
  const { roster: t, f } = words;
  const facts = [
    placesOf(row, t, words.body),
    row.sleepHours !== null && t("facts.sleep", { hours: f.hours(row.sleepHours) }),
  ].filter(Boolean);
  const [newest] = row.news;
  return {
    id: row.id,
    name: row.name,
    place: row.place,
    verdict: row.verdict ?? undefined,
    urgency: row.urgency ?? undefined,
    rule: row.standing.rule ?? undefined,
    badge: badgeOf(row, words.verdict),
    off: row.off || undefined,
    reason: reasonOf(row, words.engine) || undefined,
    available: availabilityWords(row.availability, row.today, words.injuries, f) || undefined,
    away: row.away ? awayUntil(row.away, words.plan, f) : undefined,
    facts: facts.join(" · ") || undefined,
    flags: row.flags.length ? row.flags.map((flag) => flagOf(flag, row.urgency, words)) : undefined,
    note: newest && { text: newest.text, count: row.news.length },
    talk: row.talk ? talkOf(row.talk, row.today, words) : undefined,
    alarm: row.alert
      ? alarmWords(row.alert, "other", words.verdict, f, words.timeZone).join(" ") || undefined
      : undefined,
    nudge: row.nudge
      ? t("nudge.asked", { by: row.nudge.by ?? t("someone"), time: f.time(row.nudge.at, words.timeZone) })
      : undefined,
    way: row.way ? words.ladder("coach.line", row.way) : undefined,
    soreness: row.soreness ?? undefined,
    spark: sparkOf(row.spark),
    usual: usualOf(row, words),
    load: loadOf(row, words),
    easy: easyOf(row, words),
    plan: planOf(row, words),
  };
}

function badgeOf({ verdict, urgency, late, off }: RosterRow, t: Words<"verdict">): string {
  if (!verdict) return t(off ? "dayOff" : late ? "noCheckInLate" : "noCheckIn");
  return urgency === "now" || urgency === "today" ? t(`badge.${urgency}`) : t(`word.${verdict}`);
}

function flagOf(flag: RosterFlag, urgency: Urgency | null, words: LineWords) {
  const state = flag.byCoach ? words.roster(flag.acknowledged ? "flag.read" : "flag.unread") : undefined;
  const { id, severity, reason } = flag;
  return { id, severity, words: flagWords(flag, urgency, words), state, why: reason };
}

function talkOf(talk: NonNullable<RosterRow["talk"]>, today: string, words: LineWords): RosterLine["talk"] {
  return {
    id: talk.id,
    words: talkWords(talk, today, words),
    stays: mayTakeBack(talk, words.viewerId, words.now) ? undefined : true,
    told: talk.told ? true : undefined,
  };
}

function talkWords(
  { by, at, date, word, told }: NonNullable<RosterRow["talk"]>,
  today: string,
  words: LineWords,
) {
  const { roster: t, f, timeZone } = words;
  const when = date === today ? f.time(at, timeZone) : f.day(date);
  if (told) return t("talk.answered", { by: by ?? t("someone"), when, told, word });
  return t("talk.spoken", { by: by ?? t("someone"), when, hasWord: word ? "yes" : "no", word });
}

function usualOf(
  { usual: { usual, answered, enough } }: RosterRow,
  { roster: t, f }: LineWords,
): RosterLine["usual"] {
  if (!usual) return { words: t("usual.early", { answered, days: enough }) };
  const at = Math.round(10 * usual.mean) / 10;
  return { at, words: t("usual.known", { soreness: f.number(at, 1) }) };
}

function loadOf({ load }: RosterRow, { load: t, f }: LineWords): RosterLine["load"] {
  const most = Math.max(load.week, load.usual?.mean ?? 0, 1);
  return {
    words: weekWords(load, f),
    change: changeWords(load, t, f),
    said: loadWords(load, t, f),
    week: Math.round((100 * load.week) / most),
    usual: load.usual ? Math.round((100 * load.usual.mean) / most) : undefined,
  };
}

function easyOf({ split, splitTrust }: RosterRow, { intensity: t, f }: LineWords): RosterLine["easy"] {
  const words = easyWords(split, splitTrust, t, f);
  if (!split) return { words, said: "" };
  if (splitTrust.trust !== "enough") return { words, said: trustWords(splitTrust, t) };
  const share = (part: number) => f.percent(part);
  const { easy, moderate, hard } = split;
  return {
    words,
    method: t(`methodShort.${split.method}`),
    said: t("split", {
      easy: share(easy),
      moderate: share(moderate),
      hard: share(hard),
      method: methodWords(split, t, f),
    }),
    easy: Math.round(100 * easy),
    moderate: Math.round(100 * (easy + moderate)),
  };
}

function planOf(
  { planned, weekDone, weekPlanned, verdict }: RosterRow,
  words: LineWords,
): RosterLine["plan"] {
  const { roster: t, sessions, f } = words;
  if (!planned && weekPlanned <= 0) return undefined;
  const off = verdict === "rest" || verdict === "see-professional";
  return {
    today: planned
      ? t("plan.today", {
          session: planned.kind === "several" ? t("plan.several") : sessionName(planned.kind, sessions),
          minutes: f.number(planned.minutes),
        })
      : undefined,
    off: planned && off ? true : undefined,
    week:
      weekPlanned > 0
        ? t("plan.week", { done: f.number(weekDone), planned: f.minutes(weekPlanned) })
        : undefined,
  };
}
