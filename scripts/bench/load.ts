import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { asSystem } from "@/db/connection/as-viewer";
import type { Database } from "@/db/connection/tx";
import { checkIns } from "@/db/schema/check-ins";
import { credentials, memberships } from "@/db/schema/people";
import { seedLargeTeam } from "@/db/upkeep/seed/large-team";
import { localDate } from "@/lib/calendar";
import { Abuser, cookieOf, summary } from "./abuser";
import { percentiles, type Result } from "./result";

/**
 * 200 coaches and 5,000 athletes within ten minutes, a tenth of the people in a tenth of the time: 20 teams of 25, each
 * coach refreshing every 6 s, every athlete checking in within the minute. The pace is kept whatever the
 * answers take: what the server cannot bear shows as a rising p99.
 */
export const LOAD = { teams: 20, athletesPerTeam: 25, seconds: 60, refreshesPerSecond: 200 / 60 };

/** Seeds the teams. */
export async function seedLoad(database: Database, progress: (done: number) => void): Promise<void> {
  for (let i = 0; i < LOAD.teams; i++) {
    const size = { athletes: LOAD.athletesPerTeam, weeks: 6 };
    await seedLargeTeam(size, "UTC", () => {}, database, `coach-${i}@load.example`);
    progress(i + 1);
  }
  // A seeded athlete has no password; without an account nobody is let in.
  await asSystem(async (tx) => {
    const athletes = await tx
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(eq(memberships.role, "athlete"));
    await tx
      .insert(credentials)
      .values(
        athletes.map(({ userId }) => ({ userId, email: `${userId}@load.example`, passwordHash: "none" })),
      );
  }, database);
}

/** Drives the server at `base` for a minute, at so many times the agreed pace. */
export async function benchLoad(base: string, database: Database, times = 1): Promise<Result[]> {
  const today = localDate(new Date(), "UTC");
  const { members, done } = await asSystem(
    async (tx) => ({
      members: await tx.select({ id: memberships.userId, role: memberships.role }).from(memberships),
      done: await tx
        .select({ id: checkIns.athleteId, date: checkIns.date, revision: checkIns.revision })
        .from(checkIns),
    }),
    database,
  );
  const revisions = new Map(done.filter((row) => row.date === today).map((row) => [row.id, row.revision]));
  const people = (role: string) => [...new Set(members.filter((m) => m.role === role).map((m) => m.id))];
  const athletes = people("athlete");
  const coaches = people("owner");
  const found = { checkIn: [] as number[], refresh: [] as number[] };
  const outcomes: string[] = [];
  const pending: Promise<void>[] = [];
  const send = (list: number[], work: () => Promise<string>) => {
    const began = performance.now();
    pending.push(
      work().then((outcome) => {
        outcomes.push(outcome);
        if (outcome === "ok") list.push(performance.now() - began);
      }),
    );
  };
  const began = performance.now();
  const wait = (until: number) =>
    new Promise((resolve) => setTimeout(resolve, Math.max(0, until - (performance.now() - began))));
  const checkingIn = async () => {
    const people = await Promise.all(
      athletes.map(async (id) => ({ id, of: new Abuser(base, await cookieOf(id)) })),
    );
    const all = Array.from({ length: times }, () => people).flat();
    for (const [i, { id, of }] of all.entries()) {
      await wait((i / all.length) * LOAD.seconds * 1000);
      const revision = revisions.get(id) ?? 0;
      revisions.set(id, revision + 1);
      send(found.checkIn, () => of.act("saveCheckInAction", checkInOf(today, revision)));
    }
  };
  const refreshing = async () => {
    const people = await Promise.all(coaches.map(async (id) => new Abuser(base, await cookieOf(id))));
    for (let i = 0; i < LOAD.seconds * LOAD.refreshesPerSecond * times; i++) {
      await wait((i / LOAD.refreshesPerSecond / times) * 1000);
      const coach = people[i % people.length];
      if (coach) send(found.refresh, () => coach.send("/roster", /<\/html>/));
    }
  };
  await Promise.all([checkingIn(), refreshing()]);
  await Promise.all(pending);
  console.error(`Load: ${summary(outcomes)}`);
  const seconds = (performance.now() - began) / 1000;
  const of = (name: string, list: number[]): Result[] => [
    { name: `load: ${name}`, value: list.length / seconds, unit: "per second" },
    { name: `load: ${name}`, value: percentiles(list).p50, unit: "ms p50" },
    { name: `load: ${name}`, value: percentiles(list).p99, unit: "ms p99" },
  ];
  const later = outcomes.filter((outcome) => ASKED_TO_COME_BACK.has(outcome)).length;
  const errors = outcomes.filter((outcome) => outcome !== "ok").length - later;
  return [
    ...of("athletes checking in", found.checkIn),
    ...of("coaches refreshing the roster", found.refresh),
    { name: "load: asked to come back", value: later, unit: "of all", ...(times === 1 ? { goal: "0" } : {}) },
    { name: "load: errors", value: errors, unit: "of all", goal: "0" },
  ];
}

/** Told at once that the server has too much to do: kept by the page, and sent again by itself. */
const ASKED_TO_COME_BACK = new Set(["429", "503"]);

function checkInOf(date: string, revision: number) {
  const soreness = (revision + 3) % 9;
  return {
    writeId: uuidv7(),
    date,
    timeZone: "UTC",
    revision,
    note: "",
    answers: {
      soreness,
      ...(soreness ? { quality: "dull", spread: "both-sides" } : {}),
      withMovement: "eases",
      gait: "normal",
      sites: [],
      redFlags: [],
      illness: "none",
      sleepHours: 7,
    },
  };
}
