import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";

const FOLDER = join(process.cwd(), "db", "migrations");
const THIS = "0010_days-and-orders";

/** The migrations before this one, in a folder of their own. */
async function earlier(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "feelcheck-migrations-"));
  await cp(FOLDER, folder, { recursive: true });
  const path = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(await readFile(path, "utf8"));
  const at = journal.entries.findIndex(({ tag }: { tag: string }) => tag === THIS);
  await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  return folder;
}

const client = new PGlite();
const db = drizzle(client);
let folder = "";
beforeAll(async () => {
  folder = await earlier();
  await migrate(db, { migrationsFolder: folder });
});
afterAll(async () => {
  await client.close();
  await rm(folder, { recursive: true });
});

it("flags of before: whose they were, on which of the athlete's days, and which had ended already", async () => {
  const [team, coach, gone, athlete] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const flag = { rest: uuidv7(), watch: uuidv7(), engine: uuidv7(), refer: uuidv7(), left: uuidv7() };
  const run = (text: string) => db.execute(sql.raw(text));
  await run(`insert into users (id, name, time_zone) values ('${coach}', 'C', 'UTC'), ('${gone}', 'G', 'UTC'),
    ('${athlete}', 'A', 'Pacific/Kiritimati')`);
  await run(`insert into teams (id, name, time_zone) values ('${team}', 'T', 'UTC')`);
  await run(`insert into memberships (id, team_id, user_id, role) values ('${uuidv7()}', '${team}', '${coach}', 'coach'),
    ('${uuidv7()}', '${team}', '${athlete}', 'athlete')`);
  await run(`insert into assessments (athlete_id, id, date, engine, verdict, trigger, input, output) values
    ('${athlete}', '${uuidv7()}', '2026-05-10', '1', 'easy', 'check-in', '{}',
    '{"flag": {"severity": "watch", "reason": "Sore for 8 days in a row"}}')`);
  const at = "'2026-05-10T20:00:00Z'";
  await run(`insert into flags (athlete_id, id, severity, "order", reason, until, raised_by, raised_at) values
    ('${athlete}', '${flag.rest}', 'rest', 'rest', 'stress fracture suspected', '2026-05-30', null, ${at}),
    ('${athlete}', '${flag.watch}', 'watch', null, 'Talk before Thursday', null, null, ${at}),
    ('${athlete}', '${flag.engine}', 'watch', null, 'Sore for 8 days in a row', null, null, ${at}),
    ('${athlete}', '${flag.refer}', 'refer', null, 'Danger sign', null, null, ${at}),
    ('${athlete}', '${flag.left}', 'rest', 'rest', 'x', '2026-05-30', '${gone}', ${at})`);
  await run(`insert into sessions (athlete_id, id, date, sport, kind, duration_min, rpe) values
    ('${athlete}', '${uuidv7()}', '2026-05-10', 'run', 'easy-run', 30, null),
    ('${athlete}', '${uuidv7()}', '2026-05-10', 'run', 'easy-run', 40, 3)`);
  await run(`insert into athlete_days (athlete_id, date) values ('${athlete}', '2026-05-10')`);
  await migrate(db, { migrationsFolder: FOLDER });
  const { rows } = await run(
    "select id, by_engine, raised_on::text, left_at is not null as ended from flags",
  );
  const told = new Map(rows.map((row) => [(row as { id: string }).id, row]));
  const here = { raised_on: "2026-05-11", ended: false };
  expect(told.get(flag.rest)).toMatchObject({ ...here, by_engine: false });
  expect(told.get(flag.watch)).toMatchObject({ ...here, by_engine: false });
  expect(told.get(flag.engine)).toMatchObject({ ...here, by_engine: true });
  expect(told.get(flag.refer)).toMatchObject({ ...here, by_engine: true });
  expect(told.get(flag.left)).toMatchObject({ by_engine: false, ended: true });
  const days = await run("select sessions_unrated, minutes_unrated from athlete_days");
  expect(days.rows).toEqual([{ sessions_unrated: 1, minutes_unrated: 30 }]);
});
