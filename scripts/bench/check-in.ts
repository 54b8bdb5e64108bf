import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { asWriter } from "@/db/connection/as-viewer";
import { saveCheckIn } from "@/db/log/check-ins";
import { addDays, localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { checkInForm } from "@/lib/form-schemas";
import type { Place } from "./database";
import { beside, percentiles, type Result } from "./result";

const ROUNDS = 4;
const ATHLETES = 60;

/**
 * A morning's check-in from the form to the notification, beside a bare transaction that writes the same rows and one
 * that reads, too, the six weeks a verdict rests on. By turns, each on a day that has no entry yet; the first round
 * warms up and is not counted.
 */
export async function benchCheckIn({ database, url, teamId }: Place): Promise<Result[]> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  const date = localDate(new Date(), "UTC");
  const from = addDays(date, -42);
  const athletes = await client<{ id: string }[]>`
    select user_id as id from memberships where team_id = ${teamId} and role = 'athlete' order by user_id limit ${ATHLETES}`;
  const [sample] = await client<{ answers: string; input: string; output: string }[]>`
    select c.answers::text as answers, a.input::text as input, a.output::text as output
    from assessments a join check_ins c using (athlete_id, date) order by length(a.output::text) desc limit 1`;
  if (!sample) throw new Error("The seeded team has no check-ins to take rows from.");
  const { answers, input, output } = sample;

  const reads = (line: postgres.TransactionSql, athlete: string) => [
    line`select * from check_ins where athlete_id = ${athlete} and date >= ${from} order by date`,
    line`select * from sessions where athlete_id = ${athlete} and date >= ${from} order by date`,
  ];
  const writes = async (line: postgres.TransactionSql, athlete: string) => {
    const id = uuidv7();
    await line`insert into check_ins (athlete_id, id, date, answers, write_id) values (${athlete}, ${id}, ${date}, ${answers}::text::jsonb, ${id})`;
    await line`insert into assessments (athlete_id, id, date, engine, verdict, trigger, input, output) values (${athlete}, ${id}, ${date}, '1', 'train', 'bench', ${input}::text::jsonb, ${output}::text::jsonb)`;
    await line`insert into athlete_days (athlete_id, date) values (${athlete}, ${date})`;
    await line`select pg_notify('feelcheck_changed', ${athlete})`;
  };
  const ways = {
    bare: (athlete: string) => client.begin((line) => writes(line, athlete)),
    reading: (athlete: string) =>
      client.begin(async (line) => {
        for (const rows of reads(line, athlete)) await rows;
        await writes(line, athlete);
      }),
    action: (athlete: string) => {
      const form = checkInForm.parse({
        writeId: uuidv7(),
        date,
        timeZone: "UTC",
        revision: 0,
        answers: checkIn({ soreness: 3 }),
        note: "",
      });
      return asWriter(athlete, (tx) => saveCheckIn(tx, athlete, { ...form, today: date }), database);
    },
  };
  const times = { bare: [] as number[], reading: [] as number[], action: [] as number[] };
  try {
    for (let round = 0; round < ROUNDS; round++)
      for (const { id } of athletes)
        for (const way of ["bare", "reading", "action"] as const) {
          for (const table of ["check_ins", "assessments", "athlete_days"])
            await client`delete from ${client(table)} where athlete_id = ${id} and date = ${date}`;
          const began = performance.now();
          await ways[way](id);
          if (round > 0) times[way].push(performance.now() - began);
        }
  } finally {
    await client.end();
  }
  const [bare, reading, action] = [times.bare, times.reading, times.action].map(percentiles);
  if (!bare || !reading || !action) throw new Error("Nothing was measured.");
  return [
    { name: "check-in: bare transaction, same rows (floor)", value: bare.p50, unit: "ms p50" },
    beside("check-in: the whole action", "p50", action, bare, "the bare transaction", "at most 3 x"),
    beside("check-in: the same", "p50", action, reading, "one that reads what a verdict needs, too"),
    { name: "check-in: the same", value: action.p99, unit: "ms p99" },
  ];
}
