import postgres from "postgres";
import { readAs } from "@/db/connection/as-viewer";
import type { Database } from "@/db/connection/tx";
import { rosterOf } from "@/db/pages/roster";
import { addDays, localDate } from "@/lib/calendar";
import { beside, percentiles, type Result, timed } from "./result";

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
        await line`select set_config('role', 'feelcheck_app', true), set_config('feelcheck.viewer', ${coach}, true), feelcheck.settle()`;
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
      beside(
        "row-level security: roster query with",
        "p50",
        secured,
        bare,
        "the same query without",
        "at most 1.3 x",
      ),
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
