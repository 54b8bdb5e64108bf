import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { asSystem, asViewer, readAs } from "@/db/connection/as-viewer";
import type { Database } from "@/db/connection/tx";
import { rosterOf } from "@/db/pages/roster";
import { ages, consents } from "@/db/schema/consents";
import { credentials, memberships } from "@/db/schema/people";
import { LARGE_COACH, seedLargeTeam } from "@/db/upkeep/seed/large-team";
import { beside, percentiles, type Result, timed } from "./result";

const ATHLETES = 200;
const TURNS = 8;
const READS = 5;
const WRITTEN = 2_000;
const YEAR = new Date().getUTCFullYear();

/**
 * What it costs that nothing of a minor is seen or kept without a guardian: a roster of 200 athletes who are all 14, each with a consent,
 * beside the same of grown-ups, and an import's sessions of one of them beside the same without the check. In turns, in one run.
 */
export async function benchGuardians(database: Database): Promise<Result[]> {
  const teamId = await seedLargeTeam({ athletes: ATHLETES, weeks: 5 }, "UTC", () => {}, database);
  const coach = await coachOf(database);
  const [athlete = ""] = await consenting(database, teamId);
  await database.db.execute("analyze");
  const times = { grown: [] as number[], young: [] as number[], bare: [] as number[], asked: [] as number[] };
  const roster = () => readAs(coach, (tx) => rosterOf(tx, teamId, new Date()), database);
  for (let turn = 0; turn < TURNS; turn++) {
    await bornIn(database, YEAR - 40);
    times.grown.push(...(await timed(READS, roster)));
    await bornIn(database, YEAR - 14);
    times.young.push(...(await timed(READS, roster)));
    await guard(database, false);
    times.bare.push(...(await timed(1, () => writes(database, athlete))));
    await guard(database, true);
    times.asked.push(...(await timed(1, () => writes(database, athlete))));
  }
  const [grown, young] = [percentiles(times.grown), percentiles(times.young)];
  const [bare, asked] = [percentiles(times.bare), percentiles(times.asked)];
  return [
    { name: `guardians: roster's data, ${ATHLETES} grown-ups`, value: grown.p50, unit: "ms p50" },
    beside(`guardians: the same, ${ATHLETES} minors`, "p50", young, grown, "the same of grown-ups"),
    { name: `guardians: ${WRITTEN} sessions written unguarded`, value: bare.p50, unit: "ms p50" },
    beside("guardians: the same, of a minor, guarded", "p50", asked, bare, "the same unguarded"),
  ];
}

async function coachOf(database: Database): Promise<string> {
  const rows = await asSystem(
    (tx) => tx.select({ id: credentials.userId }).from(credentials).where(eq(credentials.email, LARGE_COACH)),
    database,
  );
  return rows[0]?.id ?? "";
}

/** Everybody tells a year and has a guardian who agreed; returns the athletes. */
function consenting(database: Database, teamId: string): Promise<string[]> {
  return asSystem(async (tx) => {
    const athletes = await tx
      .selectDistinct({ id: memberships.userId })
      .from(memberships)
      .where(sql`${memberships.teamId} = ${teamId} and ${memberships.role} = 'athlete'`);
    const ids = athletes.map(({ id }) => id);
    const now = new Date();
    await tx.insert(ages).values(ids.map((athleteId) => ({ athleteId, birthYear: YEAR - 14, askedAt: now })));
    await tx.insert(consents).values(
      ids.map((athleteId) => ({
        athleteId,
        id: uuidv7(),
        email: "guardian@example.org",
        teams: [{ id: teamId, name: "Bench" }],
        version: 1,
        expiresAt: now,
        givenAt: now,
      })),
    );
    return ids;
  }, database);
}

const bornIn = (database: Database, birthYear: number) =>
  asSystem((tx) => tx.update(ages).set({ birthYear }), database);

/** Takes the check from the table of sessions, or puts it back; as the owner of the tables. */
const guard = (database: Database, on: boolean) =>
  database.db.execute(`alter table sessions ${on ? "enable" : "disable"} trigger guard_body`);

const ROLLED_BACK = new Error("Rolled back, so that each turn finds the same table.");

/** Writes as many sessions as a table of years holds, as the athlete, in one statement. */
async function writes(database: Database, athlete: string): Promise<void> {
  const work = asViewer(
    athlete,
    async (tx) => {
      await tx.execute(sql`
        insert into sessions select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()))).*
        from sessions s, generate_series(1, ${WRITTEN}::int)
        where s.athlete_id = ${athlete} and s.id = (select min(id::text)::uuid from sessions where athlete_id = ${athlete})`);
      throw ROLLED_BACK;
    },
    database,
  );
  await work.catch((error) => {
    if (error !== ROLLED_BACK) throw error;
  });
}
