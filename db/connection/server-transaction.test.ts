import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cutable } from "@/scripts/chaos/cutable";
import { makeDatabase, serverAnswers } from "../testing/databases";
import { testTeam } from "../testing/people";
import { asSystem, asViewer, asWriter, readAs } from "./as-viewer";
import { openDatabase } from "./client";
import type { Database, Tx } from "./tx";

const LINES = 10;

describe.runIf(await serverAnswers())("transactions on a server whose lines are cut", () => {
  const made = makeDatabase();
  let way: Awaited<ReturnType<typeof cutable>>;
  let database: Database;
  let athlete: string;

  beforeAll(async () => {
    way = await cutable((await made).url);
    database = await openDatabase(way.url, null);
    await database.migrate();
    athlete = (await testTeam(database, "Cut")).athlete;
  });
  afterAll(async () => {
    await database.close();
    await way.close();
    await (await made).drop();
  });

  const soon = <T>(work: Promise<T>, ms = 5_000) =>
    Promise.race([work, new Promise<never>((_, no) => setTimeout(() => no(new Error("still waits")), ms))]);
  let begun = 0;
  const allBegun = async () => {
    for (let i = 0; begun < LINES && i < 500; i++) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(begun).toBe(LINES);
  };
  const slow = async (tx: Tx) => {
    await tx.execute(sql`select 1`);
    begun++;
    await tx.execute(sql`select pg_sleep(1)`);
  };
  const deaf = async (tx: Tx) => {
    await tx.execute(sql`select 1`);
    begun++;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await tx.execute(sql`select 2`);
  };
  const WAYS = {
    // Each a person of their own: one alone never holds all lines.
    "a read": (work: (tx: Tx) => Promise<void>) => readAs(uuidv7(), work, database),
    "a viewer's write": (work: (tx: Tx) => Promise<void>) => asViewer(uuidv7(), work, database),
    "an athlete's own write": (work: (tx: Tx) => Promise<void>) => asWriter(uuidv7(), work, database),
    "the system's": (work: (tx: Tx) => Promise<void>) => asSystem(work, database),
  };

  it("a statement of its own, cut: the caller is told, and the next one is answered", async () => {
    for (let round = 0; round < 3; round++) {
      const told = Promise.allSettled(
        Array.from({ length: LINES }, () => database.db.execute(sql`select pg_sleep(1)`)),
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      await way.begin();
      await way.end();
      expect((await soon(told)).filter(({ status }) => status === "fulfilled")).toEqual([]);
    }
    await soon(Promise.all(Array.from({ length: LINES * 2 }, () => database.db.execute(sql`select 1`))));
  });

  it("the server ends a transaction that says nothing for too long: no line is lost", async () => {
    for (let i = 0; i < LINES * 2; i++)
      await expect(
        soon(
          asViewer(
            athlete,
            async (tx) => {
              await tx.execute(sql`select set_config('idle_in_transaction_session_timeout', '20ms', true)`);
              await new Promise((resolve) => setTimeout(resolve, 80));
              await tx.execute(sql`select 1`);
            },
            database,
          ),
        ),
      ).rejects.toThrow(/failed|CLOSED|terminat/);
    await soon(asViewer(athlete, (tx) => tx.execute(sql`select 1`), database));
  });

  for (const [name, run] of Object.entries(WAYS))
    for (const [how, work] of Object.entries({ "at work": slow, "between two statements": deaf }))
      it(`${name}, cut ${how}: every caller is told, and no line is lost`, async () => {
        for (let round = 0; round < 3; round++) {
          begun = 0;
          const told = Promise.allSettled(Array.from({ length: LINES }, () => run(work)));
          await allBegun();
          await way.begin();
          await new Promise((resolve) => setTimeout(resolve, 50));
          await way.end();
          expect((await soon(told)).filter(({ status }) => status === "fulfilled")).toEqual([]);
        }
        const again = Array.from({ length: LINES * 2 }, () =>
          run(async (tx) => {
            await tx.execute(sql`select 1`);
          }),
        );
        await soon(Promise.all(again));
      });
});
