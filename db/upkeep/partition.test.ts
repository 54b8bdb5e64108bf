import { type SQL, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem, asViewer } from "../connection/as-viewer";
import { openDatabase } from "../connection/client";
import type { Database } from "../connection/tx";
import { saveCheckIn, saveFeelCheck } from "../log/check-ins";
import { raiseFlag } from "../log/flags";
import { saveSession } from "../log/sessions";
import { rosterOf } from "../pages/roster";
import { testTeam } from "../testing/people";
import { serverAnswers } from "../testing/server";
import { serverDatabase } from "../testing/templates";
import { rollUp } from "../verdict/athlete-days";
import { BY_ATHLETE, partitionByAthlete } from "./partition";

const TODAY = "2026-05-10";

describe.runIf(await serverAnswers())("sixteen partitions", () => {
  const made = { plain: serverDatabase(), parted: serverDatabase() };
  let plain: Database;
  let parted: Database;

  async function rows<T>(database: Database, query: SQL): Promise<T[]> {
    return [...((await database.db.execute(query)) as unknown as T[])];
  }

  beforeAll(async () => {
    plain = await openDatabase((await made.plain).url, null);
    parted = await openDatabase((await made.parted).url, null);
    await partitionByAthlete(parted.db, 16);
  });
  afterAll(async () => {
    for (const [name, database] of [["plain", plain] as const, ["parted", parted] as const]) {
      await database.close();
      await (await made[name]).drop();
    }
  });

  it("have the same policies, grants, columns and triggers as the tables they came from", async () => {
    const told = async (database: Database) => ({
      policies: await rows(
        database,
        sql`select tablename, policyname, cmd, roles::text, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2`,
      ),
      grants: await rows(
        database,
        sql`select table_name, grantee, privilege_type from information_schema.role_table_grants
          where table_schema = 'public' and grantee like 'feelcheck_%' and table_name not like '%\\_p%' order by 1, 2, 3`,
      ),
      columns: await rows(
        database,
        sql`select table_name, column_name, grantee from information_schema.role_column_grants
          where table_schema = 'public' and privilege_type = 'UPDATE' and grantee = 'feelcheck_app' and table_name not like '%\\_p%' order by 1, 2, 3`,
      ),
      triggers: await rows(
        database,
        sql`select tgname from pg_trigger where tgname = 'guard_flag' and tgparentid = 0`,
      ),
    });
    expect(await told(parted)).toEqual(await told(plain));
    const [forced] = await rows<{ n: number }>(
      parted,
      sql`select count(*)::int as n from pg_class where relname in ${[...BY_ATHLETE]} and relkind = 'p' and relforcerowsecurity`,
    );
    expect(forced?.n).toBe(BY_ATHLETE.length);
  });

  it("a day of an athlete works on them as before, and its rollup equals its rebuild", async () => {
    const db = parted;
    const team = await testTeam(db, "Parted");
    const own = <T>(work: Parameters<typeof asViewer<T>>[1]) => asViewer(team.athlete, work, db);
    const write = {
      writeId: uuidv7(),
      date: TODAY,
      today: TODAY,
      note: "",
      revision: 0,
      answers: checkIn({ soreness: 4 }),
    };
    expect((await own((tx) => saveCheckIn(tx, team.athlete, write))).verdict).toBe("easy");
    await own((tx) => saveCheckIn(tx, team.athlete, write));
    const run = {
      sport: "run",
      kind: "run",
      durationMin: 40,
      rpe: 4,
      distanceKm: 8,
      descentM: null,
      note: "",
    };
    await own((tx) =>
      saveSession(tx, team.athlete, { id: uuidv7(), date: TODAY, revision: 0, ...run }, TODAY),
    );
    const feel = {
      id: uuidv7(),
      date: TODAY,
      today: TODAY,
      minutes: 10,
      feeling: "worse" as const,
      gaitChanged: false,
    };
    expect((await own((tx) => saveFeelCheck(tx, team.athlete, feel))).verdict).toBe("cross-train");
    const flag = {
      id: uuidv7(),
      severity: "rest" as const,
      order: "rest" as const,
      reason: "rest",
      until: TODAY,
    };
    await asViewer(team.coach, (tx) => raiseFlag(tx, team.coach, team.athlete, flag, TODAY), db);
    const seen = await asViewer(
      team.coach,
      (tx) => rosterOf(tx, team.id, new Date(`${TODAY}T12:00:00Z`)),
      db,
    );
    expect(seen.find(({ id }) => id === team.athlete)).toMatchObject({
      verdict: "rest",
      soreness: 4,
      load: { week: 160 },
    });
    const stranger = await testTeam(db, "Strangers");
    expect(await asViewer(stranger.coach, (tx) => rosterOf(tx, team.id, new Date()), db)).toEqual([]);
    const days = () =>
      rows(parted, sql`select * from athlete_days where athlete_id = ${team.athlete} order by date`);
    const kept = await days();
    await asSystem((tx) => rollUp(tx, team.athlete, "0001-01-01"), db);
    expect(await days()).toEqual(kept);
  });

  it("the plan of one athlete's days touches one partition", async () => {
    const plan = await rows<{ "QUERY PLAN": string }>(
      parted,
      sql`explain select * from athlete_days where athlete_id = ${sql.raw(`'${uuidv7()}'`)} and date >= '2026-01-01'`,
    );
    const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(new Set(text.match(/athlete_days_p\d+/g)).size).toBe(1);
  });

  it("refuses tables that have rows", async () => {
    await expect(partitionByAthlete(parted.db, 16)).rejects.toThrow(/has rows/);
  });
});
