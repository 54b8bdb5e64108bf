import { createServer } from "node:http";
import postgres from "postgres";
import { addDays, localDate } from "@/lib/calendar";
import { beside, percentiles, type Result, timed } from "./result";

/** The least that could answer for a roster: a bare server, one query with the same rows, JSON out. */
export async function floorServer(url: string, teamId: string) {
  const client = postgres(url, { max: 4, onnotice: () => {} });
  const from = addDays(localDate(new Date(), "UTC"), -43);
  const server = createServer(async (_, response) => {
    const rows = await client`
      select u.name, d.* from athlete_days d join users u on u.id = d.athlete_id
      where d.athlete_id in (select user_id from memberships where team_id = ${teamId} and role = 'athlete' and ended_at is null)
      and d.date >= ${from} order by d.date`;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(rows));
  });
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.close();
      await client.end();
    },
  };
}

async function get(url: string, cookie = ""): Promise<void> {
  const answer = await fetch(url, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  await answer.arrayBuffer();
}

/** The roster page beside the floor, one request after the other in the same run. */
export async function benchRosterPage(
  floor: string,
  page: string,
  cookie: string,
  name: string,
): Promise<Result[]> {
  const least = percentiles(await timed(60, () => get(floor)));
  const real = percentiles(await timed(60, () => get(page, cookie)));
  return [
    { name: `${name}: floor`, value: least.p50, unit: "ms p50" },
    beside(`${name}: page`, "p50", real, least, "the floor", "at most 3 x"),
    beside(`${name}: page`, "p99", real, least, "the floor"),
  ];
}
