import { uuidv7 } from "uuidv7";
import { addDays, daysBetween, localDate, mondayOf } from "@/lib/calendar";
import { CAST, type CastMember } from "@/lib/demo/cast";
import { demoHeartRate } from "@/lib/demo/heart-rate";
import { chance } from "@/lib/demo/random";
import { simulate, usualPlan } from "@/lib/demo/simulate";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn, PastCheckIn, PastSession } from "@/lib/engine/input";
import { type HeartRateSeconds, zonesFromThreshold } from "@/lib/training/zones";
import { createAccount } from "../accounts";
import type { Tx } from "../as-viewer";
import { deriveDays } from "../derive-days";
import { keepEngineFlag } from "../engine-flags";
import { assessments, athleteDays, checkIns, sessions } from "../schema/body";
import { flagEvents, flags, notes } from "../schema/care";
import { users } from "../schema/people";
import { plans, zoneSets } from "../schema/training";
import { addMember, createTeam } from "../teams";
import { zoned } from "../zone-sets";

export const DEMO_PASSWORD = "feelcheck-demo";
export const DEMO_COACH = "coach@demo.feelcheck.example";
export const DEMO_ATHLETE = "ada@demo.feelcheck.example";
const WEEKS = 26;

/** Makes the demo team: 24 athletes, 26 weeks up to today, from one seed. */
export async function seedDemoTeam(tx: Tx, timeZone: string, now = new Date()): Promise<string> {
  const today = localDate(now, timeZone);
  const coach = await createAccount(tx, {
    name: "Robin Coach",
    email: DEMO_COACH,
    password: DEMO_PASSWORD,
    timeZone,
  });
  const team = await createTeam(tx, coach, { name: "Demo Harriers", timeZone, isDemo: true });
  for (const [i, member] of CAST.entries()) {
    const first = member.name.split(" ")[0]?.toLowerCase();
    const athlete = await demoAthlete(
      tx,
      member.name,
      `${first}@demo.feelcheck.example`,
      timeZone,
      member.character,
    );
    await addMember(tx, team, athlete, "athlete");
    await tellStory(tx, athlete, coach, i, today);
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
    if (member.character === "overreacher") await flagOverreacher(tx, athlete, coach, today);
  }
  return team;
}

/** Only the first demo athlete can sign in; hashing 24 passwords would slow the first start. */
async function demoAthlete(
  tx: Tx,
  name: string,
  email: string,
  timeZone: string,
  character: string,
): Promise<string> {
  const experience = character === "beginner" ? "new" : character === "returning" ? "returning" : "regular";
  if (email === DEMO_ATHLETE)
    return createAccount(tx, { name, email, password: DEMO_PASSWORD, timeZone, experience });
  const id = uuidv7();
  await tx.insert(users).values({ id, name, timeZone, experience });
  return id;
}

async function tellStory(
  tx: Tx,
  athleteId: string,
  coach: string,
  index: number,
  today: string,
): Promise<void> {
  const member = CAST[index];
  if (!member) return;
  const past: { checkIns: PastCheckIn[]; sessions: PastSession[] } = { checkIns: [], sessions: [] };
  const verdicts: { date: string; checkIn: CheckIn; output: Assessment }[] = [];
  const experience =
    member.character === "beginner" ? "new" : member.character === "returning" ? "returning" : "regular";
  const days = simulate(
    member,
    today,
    WEEKS * 7,
    1000 + index,
    (date, checkIn) => {
      const recent = (p: { date: string }) => p.date >= addDays(date, -42);
      past.checkIns = past.checkIns.filter(recent);
      past.sessions = past.sessions.filter(recent);
      const output = assess({ date, profile: { experience }, checkIn, history: past });
      past.checkIns.push({ ...checkIn, date });
      verdicts.push({ date, checkIn, output });
      return output.verdict;
    },
    (session) => past.sessions.push(session),
  );
  const morning = (date: string) => new Date(Date.now() - daysBetween(date, today) * 86_400_000);
  const ins = verdicts.map(({ date, checkIn }) => ({
    athleteId,
    id: uuidv7(),
    date,
    answers: checkIn,
    writeId: uuidv7(),
    writtenAt: morning(date),
  }));
  // Two athletes in three wear a watch with heart rate; the others are told by RPE, as on any team.
  const luck = chance(9000 + index);
  const threshold = index % 3 === 2 ? null : 160 + Math.round(luck.next() * 18);
  const zones = threshold === null ? null : zonesFromThreshold(threshold);
  const done = days.flatMap((day) =>
    day.sessions.map(({ date, kind, sport, durationMin, rpe, distanceKm, descentM }) => {
      const heartRate = threshold === null ? null : demoHeartRate(luck, threshold, { kind, durationMin });
      return {
        ...watched(heartRate, date, durationMin),
        ...zoned(heartRate, null, zones),
        athleteId,
        id: uuidv7(),
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
  const given = verdicts.map(({ date, checkIn, output }) => ({
    athleteId,
    id: uuidv7(),
    date,
    engine: output.engine,
    verdict: output.verdict,
    trigger: "check-in",
    input: { date, profile: { experience } as const, checkIn },
    output,
    at: morning(date),
  }));
  const planned = plansOf(member, athleteId, coach, today);
  await tx.insert(checkIns).values(ins);
  await tx.insert(sessions).values(done);
  await tx.insert(assessments).values(given);
  await tx.insert(plans).values(planned);
  if (zones && threshold)
    await tx.insert(zoneSets).values({
      athleteId,
      id: uuidv7(),
      from: addDays(today, -WEEKS * 7),
      basis: "threshold",
      beats: threshold,
      ...zones,
      madeBy: coach,
    });
  await tx.insert(athleteDays).values(deriveDays(athleteId, null, ins, done, given, planned));
  const last = verdicts.at(-1);
  if (last) await keepEngineFlag(tx, athleteId, last.output.flag);
}

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
