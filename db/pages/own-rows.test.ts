import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { asSystem, readAs } from "../connection/as-viewer";
import { savedViews } from "../schema/people";
import { sessions } from "../schema/sessions";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { ownTables } from "./export";
import { ownRows, type Read, ROWS_AT_ONCE } from "./own-rows";
import { athleteRows } from "./team-rows";

const MANY = 3 * ROWS_AT_ONCE;

onEachDatabase("rows of years", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  let reads = 0;
  const readBy =
    (who: string): Read =>
    (work) => {
      reads++;
      return readAs(who, work, database());
    };

  beforeAll(async () => {
    team = await testTeam(database(), "Years");
    await asSystem(async (tx) => {
      // Seven sessions a date, so that pages of fifty end within one.
      await tx.execute(sql`insert into sessions (athlete_id, id, date, sport, kind, duration_min, rpe)
        select ${team.athlete}::uuid, gen_random_uuid(), date '2026-05-10' - n / 7, 'run', 'run', n, 3
        from generate_series(1, ${MANY + 7}) n`);
      await tx.execute(sql`insert into notes (athlete_id, id, body, author_id)
        select ${team.athlete}::uuid, gen_random_uuid(), 'Note ' || n, ${team.coach}::uuid
        from generate_series(1, ${MANY}) n`);
    }, database());
  });

  it("are read a few at a time, each once, whatever their key", async () => {
    reads = 0;
    const found: unknown[] = [];
    for await (const rows of ownRows(readBy(team.athlete), sessions, "athleteId", team.athlete)) {
      expect(rows.length).toBeLessThanOrEqual(ROWS_AT_ONCE);
      found.push(...rows.map(({ durationMin }) => durationMin));
    }
    expect(found.map(Number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: MANY + 7 }, (_, i) => i + 1),
    );
    expect(reads).toBe(4);
    for await (const rows of ownRows(readBy(team.athlete), savedViews, "userId", team.athlete))
      expect(rows).toEqual([]);
    const nobody = ownRows(readBy(team.athlete), sessions, "nobody", team.athlete);
    await expect(nobody.next()).rejects.toThrow("sessions has no column nobody");
  });

  it("are all in the export, with their authors' names", async () => {
    const tables = await readBy(team.athlete)((tx) => ownTables(tx, team.athlete));
    const { rows = [] } = tables.find(({ name }) => name === "notes") ?? {};
    expect(new Set(rows.map(({ body }) => body)).size).toBe(MANY);
    expect(new Set(rows.map(({ authorId }) => authorId)).size).toBe(1);
    expect(rows[0]?.authorId).not.toMatch(/somebody|[0-9a-f]{8}-/);
  });

  it("of a team's table stand in order of date, each once", async () => {
    const found: Record<string, unknown>[] = [];
    for await (const rows of athleteRows(readBy(team.owner), "sessions", team.athlete)) {
      expect(rows.length).toBeLessThanOrEqual(ROWS_AT_ONCE);
      found.push(...rows);
    }
    expect(new Set(found.map(({ durationMin }) => durationMin)).size).toBe(MANY + 7);
    expect(found).toHaveLength(MANY + 7);
    const dates = found.map(({ date }) => String(date));
    expect(dates).toEqual([...dates].sort());
  });
});
