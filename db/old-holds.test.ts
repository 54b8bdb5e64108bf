import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { expect, it } from "vitest";

const FOLDER = join(process.cwd(), "db", "migrations");
const { entries } = JSON.parse(readFileSync(join(FOLDER, "meta", "_journal.json"), "utf8")) as {
  entries: { tag: string }[];
};
const AT = entries.findIndex(({ tag }) => tag === "0040_holds-and-limits");
const id = (n: number) => `00000000-0000-7000-8000-0000000000${n + 10}`;
const [TEAM, RUNNER, COACH, PHYSIO, BOTH, GONE] = [1, 2, 3, 4, 5, 6].map(id);

it("holds of before: whose they were as the memberships of that day say, and those of who has left end", async () => {
  const db = await PGlite.create();
  const migrate = async (some: typeof entries) => {
    for (const { tag } of some)
      for (const statement of readFileSync(join(FOLDER, `${tag}.sql`), "utf8").split(
        "--> statement-breakpoint",
      ))
        await db.exec(statement);
  };
  await migrate(entries.slice(0, AT));
  const member = (user: string | undefined, role: string, from: string, until = "null") =>
    `(gen_random_uuid(), '${TEAM}', '${user}', '${role}', '${from}', ${until})`;
  const hold = (n: number, by: string | undefined, at: string, until = "null") =>
    `('${RUNNER}', '${id(n)}', '2026-03-01', ${until}, ${by ? `'${by}'` : "null"}, '${at}')`;
  await db.exec(`
    insert into users (id, name) select v::uuid, 'x' from unnest(array['${[RUNNER, COACH, PHYSIO, BOTH, GONE].join("','")}']) v;
    insert into teams (id, name, time_zone) values ('${TEAM}', 'Team', 'UTC');
    insert into memberships (id, team_id, user_id, role, joined_at, ended_at) values ${[
      member(RUNNER, "athlete", "2026-01-01"),
      member(COACH, "owner", "2026-01-01"),
      member(PHYSIO, "professional", "2026-01-01"),
      member(BOTH, "professional", "2026-01-01"),
      member(BOTH, "coach", "2026-04-01"),
      member(GONE, "coach", "2026-01-01", "'2026-05-01'"),
    ].join(", ")};
    insert into ladder_holds (athlete_id, id, from_date, until, by, at) values ${[
      hold(1, COACH, "2026-03-01"),
      hold(2, PHYSIO, "2026-03-01"),
      hold(3, BOTH, "2026-03-01"),
      hold(4, BOTH, "2026-04-02"),
      hold(5, GONE, "2026-03-01"),
      hold(6, undefined, "2026-03-01"),
    ].join(", ")}`);
  await migrate(entries.slice(AT));
  const { rows } = await db.query(
    "select right(id::text, 2)::int - 10 as n, by_coach, left_at is not null and lifted_on is not null as ended from ladder_holds order by id",
  );
  expect(rows).toEqual([
    { n: 1, by_coach: true, ended: false },
    { n: 2, by_coach: false, ended: false },
    { n: 3, by_coach: false, ended: false },
    { n: 4, by_coach: true, ended: false },
    { n: 5, by_coach: true, ended: true },
    { n: 6, by_coach: true, ended: false },
  ]);
  const settled = await db.query("select athlete_id, kind from jobs where kind = 'orders'");
  expect(settled.rows).toEqual([{ athlete_id: RUNNER, kind: "orders" }]);
  await db.close();
});
