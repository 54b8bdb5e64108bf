import { uuidv7 } from "uuidv7";
import { addDays, daysBetween, localDate } from "@/lib/calendar";
import { CAST } from "@/lib/demo/cast";
import { simulate } from "@/lib/demo/simulate";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn, PastCheckIn, PastSession } from "@/lib/engine/input";
import { createAccount } from "../accounts";
import type { Tx } from "../as-viewer";
import { deriveDays } from "../derive-days";
import { keepEngineFlag } from "../engine-flags";
import { assessments, athleteDays, checkIns, sessions } from "../schema/body";
import { flagEvents, flags, notes } from "../schema/care";
import { users } from "../schema/people";
import { addMember, createTeam } from "../teams";

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
    await tellStory(tx, athlete, i, today);
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

async function tellStory(tx: Tx, athleteId: string, index: number, today: string): Promise<void> {
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
  const done = days.flatMap((day) =>
    day.sessions.map(({ date, kind, sport, durationMin, rpe, distanceKm, descentM }) => ({
      athleteId,
      id: uuidv7(),
      date,
      kind,
      sport,
      durationMin,
      rpe: rpe ?? null,
      distanceKm: distanceKm ?? null,
      descentM: descentM ?? null,
    })),
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
  await tx.insert(checkIns).values(ins);
  await tx.insert(sessions).values(done);
  await tx.insert(assessments).values(given);
  await tx.insert(athleteDays).values(deriveDays(athleteId, null, ins, done, given));
  const last = verdicts.at(-1);
  if (last) await keepEngineFlag(tx, athleteId, last.output.flag);
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
