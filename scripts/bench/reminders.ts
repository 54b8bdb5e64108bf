import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { asSystem } from "@/db/connection/as-viewer";
import type { Database } from "@/db/connection/tx";
import { users } from "@/db/schema/people";
import { reminders } from "@/db/schema/reminders";
import { askForReminders } from "@/db/upkeep/reminders/schedule";
import { localTime } from "@/lib/calendar";
import { beside, percentiles, type Result, timed } from "./result";

const ATHLETES = 10_000;
const ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"];
const ROUNDS = 5;
const DAY_MS = 86_400_000;
/** All of them are due at this instant and every day after it. */
const FIRST_MS = Date.UTC(2026, 4, 20, 7);

/**
 * What a round of reminders costs for ten thousand athletes: when nobody is due, and on the morning on which all of them are at once. The floor
 * writes as many rows of jobs and sets as many rows of reminders in as many bare statements, knowing everything beforehand.
 */
export async function benchReminders(database: Database): Promise<Result[]> {
  const ids = await seed(database);
  const idle = percentiles(await timed(100, () => askForReminders(database, new Date(0))));
  const look = percentiles(await timed(100, () => asSystem((tx) => tx.execute(sql`select 1`), database)));
  const times = { floor: [] as number[], round: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const took = {
      floor: await once(() => floor(database, ids, `floor ${round}`)),
      // A day later every one of them is due again, whatever their zone.
      round: await once(() => askForReminders(database, new Date(FIRST_MS + round * DAY_MS))),
    };
    // The first one finds an empty table.
    if (round === 0) continue;
    times.floor.push(took.floor);
    times.round.push(took.round);
  }
  const [bare, all] = [percentiles(times.floor), percentiles(times.round)];
  return [
    beside("reminders: a round with nobody due, of 10,000", "p50", idle, look, "select 1"),
    { name: "reminders: 10,000 jobs, bare statements (floor)", value: bare.p50, unit: "ms p50" },
    beside(
      "reminders: a round with all 10,000 due",
      "p50",
      all,
      bare,
      "the same rows in bare statements",
      "at most 5 x",
    ),
    { name: "reminders: the same, for each athlete", value: (1000 * all.p50) / ATHLETES, unit: "µs" },
  ];
}

const zoneOf = (n: number) => ZONES[n % ZONES.length] ?? "UTC";

async function once(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function seed(database: Database): Promise<string[]> {
  const ids = Array.from({ length: ATHLETES }, () => uuidv7());
  await asSystem(async (tx) => {
    for (let i = 0; i < ids.length; i += 1000) {
      const some = ids.slice(i, i + 1000);
      await tx.insert(users).values(some.map((id, n) => ({ id, name: "x", timeZone: zoneOf(n) })));
      await tx.insert(reminders).values(
        some.map((athleteId, n) => ({
          athleteId,
          way: "push" as const,
          time: localTime(new Date(FIRST_MS), zoneOf(n)),
          nextAt: new Date(FIRST_MS),
        })),
      );
    }
  }, database);
  await database.db.execute("analyze");
  return ids;
}

async function floor(database: Database, ids: readonly string[], key: string): Promise<void> {
  for (let i = 0; i < ids.length; i += 500) {
    const some = JSON.stringify(ids.slice(i, i + 500));
    await asSystem(async (tx) => {
      await tx.execute(sql`insert into jobs (athlete_id, id, kind, key, payload)
        select id::uuid, gen_random_uuid(), 'floor', ${key}, '{}' from jsonb_array_elements_text(${some}::jsonb) as id`);
      await tx.execute(sql`update reminders set nudge_at = now() from jsonb_array_elements_text(${some}::jsonb) as id
        where athlete_id = id::uuid`);
    }, database);
  }
}
