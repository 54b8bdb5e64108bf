import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { asSystem, readAs } from "../connection/as-viewer";
import { notesOf } from "../log/notes";
import { sessionsSince } from "../log/sessions";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { loadReport } from "./report";
import { marksBetween } from "./timeline";

const DAY = "2026-05-10";

onEachDatabase("what a page lists", (database) => {
  it("twenty thousand sessions of a day, five thousand notes: the newest, and how many there are", async () => {
    const team = await testTeam(database(), "Much");
    await asSystem(async (tx) => {
      await tx.execute(sql`insert into sessions (athlete_id, id, date, sport, kind, duration_min)
        select ${team.athlete}::uuid, gen_random_uuid(), ${DAY}::date, 'run', 'run', 30 from generate_series(1, 20000)`);
      await tx.execute(sql`insert into notes (athlete_id, id, author_id, body, at)
        select ${team.athlete}::uuid, gen_random_uuid(), ${team.coach}::uuid, 'x', '2026-05-10'
        from generate_series(1, 5000)`);
    }, database());
    const read = <T>(work: Parameters<typeof readAs<T>>[1]) => readAs(team.coach, work, database());
    const sessions = await read((tx) => sessionsSince(tx, team.athlete, DAY));
    expect([sessions.length, sessions[0]?.all]).toEqual([60, 20_000]);
    expect(JSON.stringify(sessions).length).toBeLessThan(100_000);
    const notes = await read((tx) => notesOf(tx, team.athlete));
    expect([notes.length, notes[0]?.all]).toEqual([50, 5_000]);
    expect(await read((tx) => marksBetween(tx, team.athlete, "2026-01-01"))).toHaveLength(400);
    const report = await read((tx) => loadReport(tx, team.athlete, new Date("2026-05-10T12:00:00Z")));
    expect(report?.sessions).toHaveLength(60);
  });
});
