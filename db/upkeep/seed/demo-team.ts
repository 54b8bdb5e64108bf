import { uuidv7 } from "uuidv7";
import type { Tx } from "@/db/connection/tx";
import { timeInZones } from "@/db/log/zone-sets";
import { createAccount } from "@/db/people/accounts";
import { hashPassword } from "@/db/people/hashing";
import { addMember, createTeam } from "@/db/people/teams";
import { flagEvents, flags, notes } from "@/db/schema/care";
import { earlierInjuries } from "@/db/schema/injuries";
import { users } from "@/db/schema/people";
import { zoneSets } from "@/db/schema/training";
import { addDays, localDate, mondayOf } from "@/lib/calendar";
import { DEMO_ATHLETE, DEMO_COACH, DEMO_PASSWORD, DEMO_PHYSIO } from "@/lib/demo/accounts";
import { CAST, type CastMember, type Character } from "@/lib/demo/cast";
import { demoHeartRate } from "@/lib/demo/heart-rate";
import { ladderStory } from "@/lib/demo/ladder-story";
import { chance } from "@/lib/demo/random";
import { type DemoDay, seenBy, simulate, usualPlan } from "@/lib/demo/simulate";
import { type HeartRateSeconds, zonesFromThreshold } from "@/lib/training/zones";
import { judgeOf, saveHistory } from "./history";
import { saveLadderStory } from "./ladder-rows";

const WEEKS = 26;

/** Makes the demo team: 24 athletes, `weeks` of their lives up to today, from one seed. Returns the team's id. */
export async function seedDemoTeam(tx: Tx, timeZone: string, weeks = WEEKS): Promise<string> {
  const today = localDate(new Date(), timeZone);
  // The one password that is hashed inside a transaction: at the first start nobody waits for its line.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const coach = await createAccount(tx, {
    name: "Robin Coach",
    email: DEMO_COACH,
    passwordHash,
    timeZone,
    isDemo: true,
  });
  const team = await createTeam(tx, coach, { name: "Demo Harriers", timeZone, isDemo: true });
  const physio = uuidv7();
  await tx.insert(users).values({ id: physio, name: DEMO_PHYSIO, timeZone, isDemo: true });
  await addMember(tx, team, physio, "professional");
  for (const [i, member] of CAST.entries()) {
    const first = member.name.split(" ")[0]?.toLowerCase();
    const athlete = await demoAthlete(
      tx,
      member.name,
      `${first}@demo.feelcheck.example`,
      passwordHash,
      timeZone,
      experienceOf(member.character),
    );
    await addMember(tx, team, athlete, "athlete");
    await tellStory(tx, athlete, coach, member, i, today, weeks, physio);
    if (member.name === "Ada Lindqvist")
      await tx.insert(notes).values([
        {
          athleteId: athlete,
          id: uuidv7(),
          authorId: coach,
          body: "Nice long run on Sunday. Keep Tuesday honest: stop the set if the calf talks.",
        },
        { athleteId: athlete, id: uuidv7(), authorId: athlete, body: "Will do. Calf was quiet today." },
      ]);
    // The bone that was rested: what the coach's watch list remembers of it.
    if (member.character === "seen")
      await tx.insert(earlierInjuries).values({
        athleteId: athlete,
        id: uuidv7(),
        askedOn: addDays(today, -3),
        had: true,
        region: "shin",
        month: addDays(today, -40).slice(0, 7),
      });
    if (member.character === "overreacher") await flagOverreacher(tx, athlete, coach, today);
  }
  return team;
}

/** Only the first demo athlete can sign in. */
async function demoAthlete(
  tx: Tx,
  name: string,
  email: string,
  passwordHash: string,
  timeZone: string,
  experience: "new" | "returning" | "regular",
): Promise<string> {
  if (email === DEMO_ATHLETE)
    return createAccount(tx, { name, email, passwordHash, timeZone, experience, isDemo: true });
  const id = uuidv7();
  await tx.insert(users).values({ id, name, timeZone, experience, isDemo: true });
  return id;
}

/**
 * Simulates `weeks` of an athlete's life up to today and writes it down. The same index tells the same story. Where the team has a
 * physio, they saw whoever is on the way back.
 */
export async function tellStory(
  tx: Tx,
  athleteId: string,
  coach: string,
  member: CastMember,
  index: number,
  today: string,
  weeks = WEEKS,
  physio: string | null = null,
): Promise<void> {
  const experience = experienceOf(member.character);
  const clearance = seenBy(member.character, today);
  const way = ladderStory(member.character, today, uuidv7);
  const { judged, judge, trained } = judgeOf(experience, clearance, way?.rows ?? null);
  const days = withSteps(simulate(member, today, weeks * 7, 1000 + index, judge, trained), way);
  // Two athletes in three wear a watch with heart rate; the others are told by RPE, as on any team.
  const luck = chance(9000 + index);
  const threshold = index % 3 === 2 ? null : 160 + Math.round(luck.next() * 18);
  const zones = threshold === null ? null : zonesFromThreshold(threshold);
  const done = days.flatMap((day) =>
    day.sessions.map(({ date, kind, sport, durationMin, rpe, distanceKm, descentM }) => {
      const heartRate = threshold === null ? null : demoHeartRate(luck, threshold, { kind, durationMin });
      return {
        ...watched(heartRate, date, durationMin),
        ...timeInZones(heartRate, null, zones),
        athleteId,
        id: stepOn(way, date)?.id ?? uuidv7(),
        date,
        kind,
        sport,
        durationMin,
        rpe: rpe ?? null,
        distanceKm: distanceKm ?? null,
        descentM: descentM ?? null,
      };
    }),
  );
  if (zones && threshold)
    await tx.insert(zoneSets).values({
      athleteId,
      id: uuidv7(),
      from: addDays(today, -weeks * 7),
      basis: "threshold",
      beats: threshold,
      ...zones,
      madeBy: coach,
    });
  const planned = plansOf(member, athleteId, coach, today);
  await saveHistory(tx, athleteId, {
    experience,
    judged,
    sessions: done,
    plans: planned,
    clearance: physio && way ? null : clearance,
    trigger: "check-in",
    today,
  });
  if (way) await saveLadderStory(tx, athleteId, way, physio);
}

type Way = ReturnType<typeof ladderStory>;
const stepOn = (way: Way, date: string) => way?.rows.steps.find((step) => step.date === date) ?? null;

/** The days of a story with the steps of its way back as the sessions they are. */
function withSteps(days: readonly DemoDay[], way: Way): readonly DemoDay[] {
  return days.map((day) => {
    const step = stepOn(way, day.date);
    if (!step) return day;
    const run = { date: day.date, kind: "easy-run", sport: "run", durationMin: step.minutes, rpe: 2 };
    return { ...day, sessions: [{ ...run, distanceKm: null, descentM: null }] };
  });
}

/** What a character tells of their running when they join. */
export const experienceOf = (character: Character) =>
  character === "beginner" ? "new" : character === "returning" ? "returning" : "regular";

/** What a watch adds to a demo session. */
function watched(heartRate: HeartRateSeconds | null, date: string, durationMin: number) {
  if (!heartRate) return {};
  const seconds = heartRate.reduce((sum, [, s]) => sum + s, 0);
  return {
    source: "fit" as const,
    startedAt: new Date(`${date}T16:30:00Z`),
    elapsedMin: durationMin + 2,
    heartRate,
    averageHr: Math.round(heartRate.reduce((sum, [bpm, s]) => sum + bpm * s, 0) / Math.max(1, seconds)),
    maxHr: heartRate.at(-1)?.[0] ?? null,
  };
}

/** The coach's plan for this week and the last: what the athlete would do, day by day. */
function plansOf(member: CastMember, athleteId: string, coach: string, today: string) {
  const monday = addDays(mondayOf(today), -7);
  return Array.from({ length: 14 }, (_, i) => addDays(monday, i)).flatMap((date) => {
    const plan = usualPlan(member, date);
    return plan ? [{ athleteId, id: uuidv7(), date, ...plan, plannedBy: coach, note: "" }] : [];
  });
}

async function flagOverreacher(tx: Tx, athleteId: string, coach: string, today: string): Promise<void> {
  const id = uuidv7();
  await tx.insert(flags).values({
    athleteId,
    id,
    severity: "watch",
    order: null,
    reason: "Three big weeks in a row and short nights. Talk before Thursday's session.",
    until: addDays(today, 4),
    raisedBy: coach,
  });
  await tx.insert(flagEvents).values({ athleteId, id: uuidv7(), flagId: id, event: "raised", by: coach });
}
