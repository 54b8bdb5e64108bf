import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { gate } from "@/lib/testing/gate";
import { cutable } from "@/scripts/chaos/cutable";
import { testTeam } from "../testing/people";
import { onServer, serverAnswers } from "../testing/server";
import { serverDatabase } from "../testing/templates";
import { asSystem, asViewer, asWriter, readAs } from "./as-viewer";
import { openDatabase } from "./client";
import type { Database, Tx } from "./tx";

const LINES = 10;

describe.runIf(await serverAnswers())("transactions on a server whose lines are cut", () => {
  const made = serverDatabase();
  let way: Awaited<ReturnType<typeof cutable>>;
  let database: Database;
  let athlete: string;

  beforeAll(async () => {
    const url = new URL((await made).url);
    // What the server does for a connection that is gone, it ends; by itself it would first finish.
    url.searchParams.set("client_connection_check_interval", "50");
    way = await cutable(url.href);
    database = await openDatabase(way.url, null);
    athlete = (await testTeam(database, "Cut")).athlete;
  });
  afterAll(async () => {
    await database.close();
    await way.close();
    await (await made).drop();
  });

  /** However long it takes on a machine that has other things to do, short of never. */
  const PATIENCE_MS = 30_000;
  const soon = <T>(work: Promise<T>) =>
    Promise.race([
      work,
      new Promise<never>((_, no) => setTimeout(() => no(new Error("still waits")), PATIENCE_MS)),
    ]);
  const until = (so: () => void | Promise<void>) => vi.waitFor(so, { timeout: PATIENCE_MS, interval: 10 });
  /** How many of the server's lines are in this state, with a last statement that begins like this. */
  const linesThatAre = async (state: "active" | "idle in transaction", statement = "") => {
    const name = new URL((await made).url).pathname.slice(1);
    const [row] = await onServer(
      (server) => server<{ n: number }[]>`select count(*)::int as n from pg_stat_activity
        where datname = ${name} and state = ${state} and query like ${`${statement}%`}`,
    );
    return row?.n;
  };
  const SLEEP = "select pg_sleep(60)";
  let begun = 0;
  let cut = gate();
  const slow = async (tx: Tx) => {
    await tx.execute(sql`select 1`);
    begun++;
    await tx.execute(sql.raw(SLEEP));
  };
  const deaf = async (tx: Tx) => {
    await tx.execute(sql`select 1`);
    begun++;
    await cut.passed;
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
        Array.from({ length: LINES }, () => database.db.execute(sql.raw(SLEEP))),
      );
      await until(async () => expect(await linesThatAre("active", SLEEP)).toBe(LINES));
      await way.begin();
      await way.end();
      expect((await soon(told)).filter(({ status }) => status === "fulfilled")).toEqual([]);
      // The server has noticed, too: those of the next round are counted alone.
      await until(async () => expect(await linesThatAre("active", SLEEP)).toBe(0));
    }
    await soon(Promise.all(Array.from({ length: LINES * 2 }, () => database.db.execute(sql`select 1`))));
  });

  it("the server ends a transaction that says nothing for too long: no connection is lost", async () => {
    for (let i = 0; i < LINES * 2; i++)
      await expect(
        soon(
          asViewer(
            athlete,
            async (tx) => {
              await tx.execute(sql`select set_config('idle_in_transaction_session_timeout', '20ms', true)`);
              await until(async () => expect(await linesThatAre("idle in transaction")).toBe(0));
              await tx.execute(sql`select 1`);
            },
            database,
          ),
        ),
      ).rejects.toThrow(/failed|CLOSED|terminat/);
    await soon(asViewer(athlete, (tx) => tx.execute(sql`select 1`), database));
  });

  it("the server ends connections at work: whoever comes next is not told of it", async () => {
    const sleeping = () =>
      Promise.allSettled(
        Array.from({ length: LINES }, () => asSystem((tx) => tx.execute(sql.raw(SLEEP)), database)),
      );
    for (const next of [
      () => asSystem((tx) => tx.execute(sql`select 1`), database),
      () => database.db.execute(sql`select 1`),
    ]) {
      const told = sleeping();
      await until(async () => expect(await linesThatAre("active", SLEEP)).toBe(LINES));
      const name = new URL((await made).url).pathname.slice(1);
      await onServer(
        (server) => server`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`,
      );
      expect((await soon(told)).filter(({ status }) => status === "fulfilled")).toEqual([]);
      await soon(Promise.all(Array.from({ length: LINES * 2 }, next)));
    }
  });

  for (const [name, run] of Object.entries(WAYS))
    for (const [how, work] of Object.entries({ "at work": slow, "between two statements": deaf }))
      it(`${name}, cut ${how}: every caller is told, and no connection is lost`, async () => {
        for (let round = 0; round < 3; round++) {
          begun = 0;
          cut = gate();
          const told = Promise.allSettled(Array.from({ length: LINES }, () => run(work)));
          await until(() => expect(begun).toBe(LINES));
          await way.begin();
          await new Promise((resolve) => setTimeout(resolve, 50));
          cut.open();
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
