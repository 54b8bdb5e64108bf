import { and, eq } from "drizzle-orm";
import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { asSystem, asWriter, readAs } from "@/db/as-viewer";
import { saveCheckIn } from "@/db/check-ins";
import type { Database } from "@/db/client";
import { rosterOf } from "@/db/roster";
import { memberships } from "@/db/schema/people";
import { addDays, localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { percentiles, type Result, timed } from "./result";

export type Place = { database: Database; url: string; teamId: string; coach: string };

/** What row-level security costs: the roster's own query of days, with and without it. */
export async function benchSecurity({ url, teamId, coach }: Place): Promise<Result[]> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  const from = addDays(localDate(new Date(), "UTC"), -36);
  const days = (line: postgres.TransactionSql) => line`
    select athlete_id, date, soreness, verdict, load from athlete_days where athlete_id in
      (select user_id from memberships where team_id = ${teamId} and role = 'athlete' and ended_at is null)
      and date >= ${from} order by date`;
  try {
    const without = () => client.begin(async (line) => days(line));
    const within = () =>
      client.begin(async (line) => {
        await line`select set_config('role', 'feelcheck_app', true), set_config('feelcheck.viewer', ${coach}, true)`;
        return days(line);
      });
    // In turns, so that neither has the warmer cache.
    const times = { without: [] as number[], within: [] as number[] };
    for (let i = 0; i < 150; i++) {
      times.without.push(...(await timed(1, without)));
      times.within.push(...(await timed(1, within)));
    }
    const bare = percentiles(times.without);
    const secured = percentiles(times.within);
    return [
      { name: "row-level security: roster query without", value: bare.p50, unit: "ms p50" },
      {
        name: "row-level security: roster query with",
        value: secured.p50,
        unit: "ms p50",
        ratio: secured.p50 / bare.p50,
        against: "the same query without",
        goal: "at most 1.3 x",
      },
    ];
  } finally {
    await client.end();
  }
}

/** A check-in from transaction to notification, beside a bare transaction with the same three rows. */
export async function benchCheckIn({ database, url, teamId }: Place): Promise<Result[]> {
  const athletes = await asSystem(
    (tx) =>
      tx
        .select({ id: memberships.userId })
        .from(memberships)
        .where(and(eq(memberships.teamId, teamId), eq(memberships.role, "athlete")))
        .orderBy(memberships.userId)
        .limit(40),
    database,
  );
  const client = postgres(url, { max: 1, onnotice: () => {} });
  const date = localDate(new Date(), "UTC");
  const answers = JSON.stringify(checkIn({ soreness: 3 }));
  const large = JSON.stringify({ filler: "x".repeat(2_500) });
  try {
    const floor = percentiles(
      await timed(120, () =>
        client.begin(async (line) => {
          const id = uuidv7();
          const athlete = athletes[0]?.id ?? "";
          const day = addDays("1990-01-01", Math.floor(Math.random() * 10_000));
          await line`insert into check_ins (athlete_id, id, date, answers, write_id) values (${athlete}, ${id}, ${day}, ${answers}, ${id}) on conflict do nothing`;
          await line`insert into assessments (athlete_id, id, date, engine, verdict, trigger, input, output) values (${athlete}, ${id}, ${day}, '1', 'train', 'bench', ${answers}, ${large})`;
          await line`insert into athlete_days (athlete_id, date) values (${athlete}, ${day}) on conflict (athlete_id, date) do update set load = athlete_days.load`;
          await line`select pg_notify('feelcheck_changed', ${athlete})`;
        }),
      ),
    );
    await client`delete from assessments where trigger = 'bench'`;
    await client`delete from check_ins where date < '2018-01-01'`;
    await client`delete from athlete_days where date < '2018-01-01'`;
    const revisions = new Map<string, number>();
    const rows = await client<{ athlete_id: string; revision: number }[]>`
      select athlete_id, revision from check_ins where date = ${date}`;
    for (const { athlete_id, revision } of rows) revisions.set(athlete_id, revision);
    let n = 0;
    const real = percentiles(
      await timed(120, async () => {
        const athlete = athletes[n++ % athletes.length]?.id ?? "";
        const revision = revisions.get(athlete) ?? 0;
        const write = {
          writeId: uuidv7(),
          date,
          today: date,
          note: "",
          revision,
          answers: checkIn({ soreness: n % 6 }),
        };
        await asWriter(athlete, (tx) => saveCheckIn(tx, athlete, write), database);
        revisions.set(athlete, revision + 1);
      }),
    );
    return [
      { name: "check-in: bare transaction, same rows (floor)", value: floor.p50, unit: "ms p50" },
      {
        name: "check-in: the whole action's transaction",
        value: real.p50,
        unit: "ms p50",
        ratio: real.p50 / floor.p50,
        against: "the bare transaction",
        goal: "at most 3 x",
      },
      { name: "check-in: the same", value: real.p99, unit: "ms p99" },
    ];
  } finally {
    await client.end();
  }
}

/** The roster's data alone, so that the page's own part can be told apart. */
export async function benchRosterData({ database, teamId, coach }: Place): Promise<Result[]> {
  const { p50 } = percentiles(
    await timed(60, () => readAs(coach, (tx) => rosterOf(tx, teamId, new Date()), database)),
  );
  return [{ name: "roster: its data alone", value: p50, unit: "ms p50" }];
}
