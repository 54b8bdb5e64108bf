import type { LocalDate } from "@/lib/calendar";
import type { CheckIn } from "@/lib/engine/input";
import type { Urgency, Verdict } from "@/lib/engine/vocabulary";

/** What the roster and the charts know of one athlete and local date: derived from entries, sessions, plans and verdict. */
export type AthleteDay = {
  athleteId: string;
  date: LocalDate;
  /** 0..10; null without a check-in. */
  soreness: number | null;
  quality: "dull" | "sharp" | null;
  sites: CheckIn["sites"] | null;
  /** Hours. */
  sleepHours: number | null;
  verdict: Verdict | null;
  urgent: boolean;
  urgency: Urgency | null;
  /** Whether the verdict holds until somebody has looked. */
  locks: boolean;
  headline: string | null;
  /** Wellness against the personal baseline in SD, negative worse; the usual soreness, 0..10; a declining week. */
  wellnessZ: number | null;
  usualSoreness: number | null;
  declining: boolean;
  checkedInAt: Date | null;
  /** Session RPE x minutes, AU; sessions without an RPE add nothing. */
  load: number;
  minutes: number;
  /** Seconds in the three zones by session RPE, of sessions that no heart rate tells. */
  secondsEasy: number;
  secondsModerate: number;
  secondsHard: number;
  /** Seconds in the three zones by heart rate. */
  hrEasy: number;
  hrModerate: number;
  hrHard: number;
  sessionCount: number;
  /** Sessions without an effort, and their minutes: the load does not know them. */
  sessionsUnrated: number;
  minutesUnrated: number;
  /** Sessions by the zone they count in, and how many of them heart rate told. */
  sessionsEasy: number;
  sessionsModerate: number;
  sessionsHard: number;
  sessionsByHr: number;
  /** What the coach planned for the day, all sessions together; null when nothing. */
  plannedMin: number | null;
  plannedKind: string | null;
};

export function emptyDay(athleteId: string, date: LocalDate): AthleteDay {
  return {
    athleteId,
    date,
    soreness: null,
    quality: null,
    sites: null,
    sleepHours: null,
    verdict: null,
    urgent: false,
    urgency: null,
    locks: false,
    headline: null,
    wellnessZ: null,
    usualSoreness: null,
    declining: false,
    checkedInAt: null,
    load: 0,
    minutes: 0,
    secondsEasy: 0,
    secondsModerate: 0,
    secondsHard: 0,
    hrEasy: 0,
    hrModerate: 0,
    hrHard: 0,
    sessionCount: 0,
    sessionsUnrated: 0,
    minutesUnrated: 0,
    sessionsEasy: 0,
    sessionsModerate: 0,
    sessionsHard: 0,
    sessionsByHr: 0,
    plannedMin: null,
    plannedKind: null,
  };
}
