import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { expect, it } from "vitest";

const FOLDER = join(process.cwd(), "db", "migrations");
const { entries } = JSON.parse(readFileSync(join(FOLDER, "meta", "_journal.json"), "utf8")) as {
  entries: { idx: number; tag: string }[];
};
const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const [OWNER, COACH, LATER, RUNNER, DEMO, REAL] = [1, 2, 3, 4, 5, 6].map(id);
const [ORPHAN, DEMO_TEAM] = [7, 8].map(id);

it("a database from before keeps everybody where they are; what was broken is mended", async () => {
  const db = await PGlite.create();
  const migrate = async (which: (idx: number) => boolean) => {
    for (const { tag } of entries.filter((entry) => which(entry.idx)))
      for (const statement of readFileSync(join(FOLDER, `${tag}.sql`), "utf8").split(
        "--> statement-breakpoint",
      ))
        await db.exec(statement);
  };
  await migrate((idx) => idx < 8);
  const member = (user: string | undefined, team: string | undefined, role: string, at = "2026-01-01") =>
    `(gen_random_uuid(), '${team}', '${user}', '${role}', '${at}')`;
  await db.exec(`
    insert into users (id, name) select v::uuid, 'x' from unnest(array['${[OWNER, COACH, LATER, RUNNER, DEMO, REAL].join("','")}']) v;
    insert into credentials (user_id, email, password_hash) values ('${REAL}', 'real@example.org', 'x');
    insert into teams (id, name, time_zone, is_demo) values ('${ORPHAN}', 'Orphan', 'UTC', false), ('${DEMO_TEAM}', 'Demo', 'UTC', true);
    insert into memberships (id, team_id, user_id, role, joined_at) values ${[
      member(LATER, ORPHAN, "coach", "2026-02-01"),
      member(COACH, ORPHAN, "coach"),
      member(RUNNER, ORPHAN, "athlete"),
      member(OWNER, DEMO_TEAM, "owner"),
      member(DEMO, DEMO_TEAM, "athlete"),
      member(REAL, DEMO_TEAM, "athlete"),
    ].join(", ")};
    insert into calendar_feeds (athlete_id, id, token_hash, made_at) values
      ('${RUNNER}', gen_random_uuid(), 'old', '2026-01-01'), ('${RUNNER}', gen_random_uuid(), 'new', '2026-01-02');
    insert into attempts (id, key) values (gen_random_uuid(), 'x'), (gen_random_uuid(), 'x')`);
  await migrate((idx) => idx >= 8);
  const rows = async (query: string) => (await db.query(query)).rows;
  expect(
    await rows(`select user_id, role from memberships where team_id = '${ORPHAN}' order by user_id`),
  ).toEqual([
    { user_id: COACH, role: "owner" },
    { user_id: LATER, role: "coach" },
    { user_id: RUNNER, role: "athlete" },
  ]);
  expect(await rows("select count(*)::int as n from memberships where ended_at is null")).toEqual([{ n: 6 }]);
  expect(await rows("select token_hash from calendar_feeds where revoked_at is null")).toEqual([
    { token_hash: "new" },
  ]);
  expect(await rows("select id from users where is_demo order by id")).toEqual([{ id: OWNER }, { id: DEMO }]);
  expect(await rows("select count(*)::int as n from credentials where email_proved_at is null")).toEqual([
    { n: 1 },
  ]);
  await db.close();
});
