import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { users } from "../schema/people";
import { person } from "../testing/people";
import { asSystem, asViewer } from "./as-viewer";
import { openDatabase } from "./client";
import { EmbeddedClient } from "./embedded-client";
import { QueryFault } from "./query-fault";
import type { Database } from "./tx";

const folder = mkdtempSync(join(tmpdir(), "feelcheck-thread-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the embedded database in its thread", () => {
  let client: EmbeddedClient;
  const numbers = async () => (await client.query("select n from numbers order by n")).rows;
  beforeAll(async () => {
    client = await EmbeddedClient.open(join(folder, "plain"));
    await client.query("create table numbers (n int primary key)");
  });
  afterAll(() => client.close());

  it("holds nobody up but who waits for it", async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    await client.query("select count(*) from generate_series(1, 3000000) n where n % 7 = 3");
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
  });

  it("keeps what is committed, undoes what throws, and tells the code of what failed", async () => {
    await client.transaction(async (tx) => tx.query("insert into numbers values ($1)", [1]));
    await expect(
      client.transaction(async (tx) => {
        await tx.query("insert into numbers values (2)");
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    await expect(client.query("insert into numbers values (1)")).rejects.toMatchObject({
      code: "23505",
      constraint: "numbers_pkey",
    });
    expect(await numbers()).toEqual([{ n: 1 }]);
  });

  it("says that a commit undid, where a failure was passed over", async () => {
    const passedOver = client.transaction(async (tx) => {
      await tx.query("insert into numbers values (3)");
      await tx.query("insert into numbers values (1)").catch(() => {}); // What is tried here.
    });
    await expect(passedOver).rejects.toThrow();
    expect(await numbers()).toEqual([{ n: 1 }]);
  });

  it("lets no statement of a transaction that has ended into the next one", async () => {
    let late: (text: string) => Promise<unknown> = async () => {};
    await client.transaction(async (tx) => {
      late = (text) => tx.query(text);
    });
    await client.transaction(async (tx) => {
      await tx.query("insert into numbers values (4)");
      await expect(late("insert into numbers values (5)")).rejects.toThrow("has ended");
    });
    expect(await numbers()).toEqual([{ n: 1 }, { n: 4 }]);
  });

  it("transactions and statements take turns", async () => {
    const seen: number[] = [];
    const counted = async () => Number((await client.query("select count(*) as n from numbers")).rows.length);
    await Promise.all([
      client.transaction(async (tx) => {
        await tx.query("insert into numbers values (6)");
        await new Promise((resolve) => setTimeout(resolve, 30));
        seen.push(1);
      }),
      counted().then(() => seen.push(2)),
      client.transaction(async () => seen.push(3)),
    ]);
    expect(seen).toEqual([1, 2, 3]);
  });

  it("tells who listens, until they stop", async () => {
    const heard: string[] = [];
    const stop = await client.listen("news", (payload) => heard.push(payload));
    await client.query("select pg_notify('news', 'one')");
    await vi.waitFor(() => expect(heard).toEqual(["one"]));
    await stop();
    await client.query("select pg_notify('news', 'two')");
    await client.query("select 1");
    expect(heard).toEqual(["one"]);
  });
});

describe("a database in a folder", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(undefined, join(folder, "whole"));
    await database.migrate();
  });
  afterAll(() => database.close());

  it("reads and writes what the query builder means, as whom it should, and is there after it was closed", async () => {
    const me = await person(database, "Me");
    const other = await person(database, "Other");
    const [row] = await asViewer(me, (tx) => tx.select().from(users), database);
    expect(row).toMatchObject({ id: me, name: "Me", createdAt: expect.any(Date) });
    expect(await asViewer(other, (tx) => tx.select().from(users), database)).toHaveLength(1);
    await expect(
      asSystem((tx) => tx.execute(sql`insert into users (id, name) values (${me}, 'Again')`), database),
    ).rejects.toBeInstanceOf(QueryFault);
    await database.close();
    database = await openDatabase(undefined, join(folder, "whole"));
    expect(await asSystem((tx) => tx.select().from(users), database)).toHaveLength(2);
  });
});
