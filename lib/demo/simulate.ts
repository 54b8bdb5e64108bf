import { addDays, dayNumber } from "@/lib/calendar";
import { expectedCourse } from "@/lib/engine/doms-course";
import type { CheckIn, PastSession } from "@/lib/engine/input";
import type { Region, Verdict } from "@/lib/engine/vocabulary";
import type { CastMember, Character } from "./cast";
import { type Chance, chance } from "./random";

export type DemoSession = PastSession & { kind: string };
export type DemoDay = { date: string; checkIn: CheckIn | null; sessions: DemoSession[] };

/** What the athlete would do on each weekday, Monday first: kind, share of the week's hours, RPE, descent per hour. */
const WEEK: readonly (readonly [kind: string, share: number, rpe: number, descent: number] | null)[] = [
  null,
  ["intervals", 0.17, 8, 30],
  ["easy-run", 0.14, 3, 40],
  ["tempo", 0.16, 6, 40],
  ["easy-run", 0.11, 2, 30],
  ["easy-run", 0.14, 3, 60],
  ["long-run", 0.28, 4, 110],
];

/** What a coach would plan for a demo athlete's day; null on a day off. */
export function usualPlan(member: CastMember, date: string) {
  const plan = WEEK[(((dayNumber(date) + 3) % 7) + 7) % 7];
  if (!plan) return null;
  const [kind, share, rpe] = plan;
  const intensity = rpe >= 7 ? ("hard" as const) : rpe >= 5 ? ("moderate" as const) : ("easy" as const);
  return { kind, minutes: Math.max(20, Math.round((member.hours * 60 * share) / 5) * 5), intensity };
}

const MUSCLES: readonly Region[] = ["calf", "quad", "hamstring", "glute"];

/**
 * Days of one demo athlete up to and including `today`. Training makes soreness by the expected course of DOMS;
 * `judge` is asked each morning what to do with it, so that the athlete trains as told, and `trained` hears of it.
 */
export function simulate(
  member: CastMember,
  today: string,
  days: number,
  seed: number,
  judge: (date: string, checkIn: CheckIn) => Verdict,
  trained: (session: DemoSession) => void,
): DemoDay[] {
  const luck = chance(seed);
  const soreness = new Float64Array(days + 9);
  const muscle = luck.pick(MUSCLES);
  const result: DemoDay[] = [];
  for (let i = 0; i < days; i++) {
    const date = addDays(today, i - days + 1);
    const left = days - 1 - i;
    const life = lifeOf(member.character, left, i);
    const felt = Math.max(0, Math.round((soreness[i] ?? 0) + luck.normal(0.1, 0.55)));
    const answered = luck.happens(life.answers);
    const answers = answer(luck, Math.min(10, felt), muscle, life);
    const checkIn = answered ? answers : null;
    const verdict: Verdict = checkIn ? judge(date, checkIn) : "train";
    const sessions: DemoSession[] = [];
    // Today's session lies ahead: the roster is read in the morning.
    if (left > 0) {
      const session = train(luck, member, date, verdict, life);
      if (session) {
        sessions.push(session);
        trained(session);
        const hit = impact(session, member.hours, life.fragile);
        for (const [k, value] of expectedCourse(hit).entries())
          soreness[i + k] = Math.max(soreness[i + k] ?? 0, value);
      }
    }
    result.push({ date, checkIn, sessions });
  }
  return result;
}

type Life = {
  answers: number;
  volume: number;
  fragile: number;
  sleep: number;
  strain: number;
  obeys: boolean;
  pain: null | { region: Region; level: number; sharp: boolean; both?: boolean };
  illness: CheckIn["illness"];
};

const BONE = { region: "shin" as const, level: 4, sharp: true };
const STRAIN = { region: "calf" as const, level: 4, sharp: false };
const SEEN_DAYS = 4;

/** What the character who was seen wrote down of it; null for the others. */
export function seenBy(character: Character, today: string) {
  if (character !== "seen") return null;
  return {
    date: addDays(today, -SEEN_DAYS),
    until: addDays(today, 21),
    toldBy: "Dr. Marek at the sports clinic",
    note: "The bone has healed. Start again with walking and running by turns.",
    allows: "ladder" as const,
    stage: 1,
  };
}

/** What a character's day is like, `left` days before today and `day` days into the story. */
function lifeOf(character: Character, left: number, day: number): Life {
  const life: Life = {
    answers: 0.96,
    volume: 1 + 0.12 * Math.sin(day / 9),
    fragile: 1,
    sleep: 7.6,
    strain: 0,
    obeys: true,
    pain: null,
    illness: "none",
  };
  switch (character) {
    case "stress-reaction":
      if (left < 9) life.pain = { region: "shin", level: left < 2 ? 5 : left < 5 ? 3 : 2, sharp: left < 2 };
      return { ...life, answers: left < 9 ? 1 : 0.96, volume: left < 35 && left > 8 ? 1.35 : life.volume };
    case "overreacher":
      if (left >= 21) return life;
      // Three weeks of it, and each day a little more: what the personal baseline of the month before shows up.
      return {
        ...life,
        answers: 1,
        volume: 1.5,
        sleep: 6.6 - (21 - left) / 20,
        strain: 0.8 + (21 - left) / 14,
        fragile: 1.25,
        obeys: false,
      };
    case "beginner":
      // Too much, too soon: both shins on most mornings of the last week.
      if (left < 7 && left !== 2 && left !== 5)
        life.pain = { region: "shin", level: left < 2 ? 4 : 3, sharp: false, both: true };
      return { ...life, answers: 1, fragile: 1.5, volume: Math.min(1, 0.35 + day / 160) };
    case "waiting":
      // The athlete a visitor signs in as: today's check-in is theirs to try.
      return { ...life, answers: left === 0 ? 0 : 0.97 };
    case "forgetful":
      return { ...life, answers: left === 0 ? 0 : 0.5 };
    case "returning":
      return { ...life, fragile: 1.2, volume: left < 30 ? 0.7 : left < 75 ? 0 : 1 };
    case "seen":
      // A bone that was rested, looked at and cleared: on the way back in steps.
      if (left <= SEEN_DAYS) return { ...life, answers: 1, volume: 0 };
      if (left < 40)
        return { ...life, volume: 0, answers: left > 34 ? 1 : 0.9, pain: left > 34 ? BONE : null };
      return life;
    case "on-the-way":
      // A calf that was strained, rested, and is now run on in steps: those are told by `ladder-story`.
      if (left > 42) return life;
      return { ...life, volume: 0, answers: left < 17 ? 1 : 0.95, pain: left > 36 ? STRAIN : null };
    case "ill":
      if (left < 2) return { ...life, answers: 1, illness: "below-neck-or-fever", strain: 1.8, sleep: 6.8 };
      return left < 4 ? { ...life, illness: "above-neck", strain: 0.8 } : life;
    default:
      return life;
  }
}

function answer(luck: Chance, muscular: number, muscle: Region, life: Life): CheckIn {
  const scale = (mean: number) => Math.max(1, Math.min(5, Math.round(luck.normal(mean, 0.6))));
  const soreness = Math.max(muscular, life.pain?.level ?? 0);
  const sleepHours = Math.max(4, Math.min(10, Math.round(luck.normal(life.sleep, 0.6) * 2) / 2));
  const common = {
    soreness,
    withMovement: "not-tried" as const,
    gait: "normal" as const,
    sites: [],
    redFlags: [],
    illness: life.illness,
    sleepHours,
    sleepQuality: scale(3.8 - life.strain * 0.6),
    fatigue: scale(2.2 + life.strain + soreness * 0.15),
    stress: scale(2.2 + life.strain * 0.5),
    mood: scale(4 - life.strain * 0.7),
  };
  if (soreness === 0) return common;
  if (life.pain)
    return {
      ...common,
      quality: life.pain.sharp ? "sharp" : "dull",
      spread: life.pain.both ? "both-sides" : "one-spot",
      withMovement: life.pain.sharp ? "worsens" : "same",
      sites: [{ region: life.pain.region, side: life.pain.both ? "both" : "left" }],
    };
  return {
    ...common,
    quality: "dull",
    spread: "both-sides",
    withMovement: luck.happens(0.8) ? "eases" : "same",
    sites: soreness >= 2 ? [{ region: muscle, side: "both" }] : [],
  };
}

function train(
  luck: Chance,
  member: CastMember,
  date: string,
  verdict: Verdict,
  life: Life,
): DemoSession | null {
  const weekday = (((dayNumber(date) + 3) % 7) + 7) % 7;
  const plan = WEEK[weekday];
  if (!plan || life.volume < 0.05 || luck.happens(0.05)) return null;
  if ((verdict === "rest" || verdict === "see-professional") && (life.obeys || luck.happens(0.4)))
    return null;
  const [kind, share, rpe, descent] = plan;
  const minutes = Math.round((member.hours * 60 * share * life.volume * luck.normal(1, 0.1)) / 5) * 5;
  const durationMin = Math.max(20, Math.min(180, minutes));
  if (verdict === "cross-train" && life.obeys)
    return { date, kind: "ride", sport: "ride", durationMin: 40, rpe: 3, distanceKm: 16, descentM: null };
  const eased = verdict === "easy" && life.obeys;
  const effort = Math.max(1, Math.min(10, Math.round(luck.normal(eased ? 3 : rpe, 0.6))));
  const hours = durationMin / 60;
  return {
    date,
    kind: eased ? "easy-run" : kind,
    sport: "run",
    durationMin,
    rpe: effort,
    distanceKm: Math.round(hours * (9.2 + effort * 0.35) * 10) / 10,
    descentM: Math.max(0, Math.round((hours * descent * luck.normal(1, 0.4)) / 10) * 10),
  };
}

/** Peak soreness (0..10) that a session causes: effort, length against the week, downhill. */
function impact(session: DemoSession, weeklyHours: number, fragile: number): number {
  if (session.sport !== "run") return 0;
  const length = session.durationMin / (weeklyHours * 60);
  const hard = Math.max(0, (session.rpe ?? 3) - 5) * 0.7;
  return Math.max(0, Math.min(8, (hard + length * 6 + (session.descentM ?? 0) / 140 - 0.9) * fragile));
}
