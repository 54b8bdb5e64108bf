import { eq, sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { asSystem } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import { credentials } from "../schema/people";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { changePassword, createAccount, signOutEverywhere } from "./accounts";
import { hashPassword } from "./hashing";
import { createInvite } from "./invites";
import { registerMember, registerTeam } from "./registration";
import { finishReset, resetOf, startReset } from "./resets";
import { endSignIn, type SignedIn, signIn } from "./sign-ins";
import { viewerRow } from "./teams";

/** Every password that is hashed or compared, with the number of transactions that were open meanwhile. */
const looked = vi.hoisted(() => ({ open: 0, during: [] as number[] }));
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  const heard =
    <A extends unknown[], T>(work: (...args: A) => T) =>
    (...args: A) => {
      looked.during.push(looked.open);
      return work(...args);
    };
  return { ...real, hash: heard(real.hash), verify: heard(real.verify) };
});

onEachDatabase("accounts", (database) => {
  const system = <T>(work: Parameters<typeof asSystem<T>>[0]) => asSystem(work, database());
  const passwordHash = hashPassword("correct horse");
  let n = 0;
  const account = async (email = `ann${n++}@example.org`) => {
    const hash = await passwordHash;
    return system((tx) => createAccount(tx, { name: "Ann", email, passwordHash: hash, timeZone: "UTC" }));
  };
  const tried = (email: string, password: string) =>
    signIn({ email, password }, { visitor: "192.0.2.1", device: null }, database());
  const signedIn = async (email: string, password = "correct horse") => {
    const found = await tried(email, password);
    if (!found) throw new Error("The password is right.");
    return found;
  };
  const holds = async ({ userId, sessionVersion, signIn }: SignedIn) =>
    (await viewerRow(database().db, userId, signIn))?.sessionVersion === sessionVersion;
  const linkFor = async (email: string) => (await system((tx) => startReset(tx, email))) as string;

  it("signs in with any case of the address, and only with the password", async () => {
    await account("Mixed@Example.org");
    expect(await tried(" mixed@example.ORG ", "correct horse")).toMatchObject({ sessionVersion: 1 });
    expect(await tried("mixed@example.org", "wrong horse")).toBeNull();
    expect(await tried("nobody@example.org", "correct horse")).toBeNull();
  });

  it("refuses a second account for an address and keeps nothing of it", async () => {
    await account("twice@example.org");
    await expect(account("Twice@example.org")).rejects.toMatchObject({ status: 409, field: "email" });
  });

  it("signing out ends this device's token and no other's", async () => {
    await account("two@example.org");
    const phone = await signedIn("two@example.org");
    const laptop = await signedIn("two@example.org");
    await system((tx) => endSignIn(tx, phone));
    expect(await holds(phone)).toBe(false);
    expect(await holds(laptop)).toBe(true);
    // One from before sign-ins were kept can't be told from its likes: it ends with all of them, but only while it holds.
    await system((tx) => endSignIn(tx, { ...laptop, sessionVersion: 7, signIn: null }));
    expect(await holds(laptop)).toBe(true);
    await system((tx) => endSignIn(tx, { ...laptop, signIn: null }));
    expect(await holds(laptop)).toBe(false);
  });

  it("changing the password ends the other devices and every reset link, and keeps this device", async () => {
    const userId = await account("change@example.org");
    const here = await signedIn("change@example.org");
    const there = await signedIn("change@example.org");
    const link = await linkFor("change@example.org");
    const change = (current: string, next: string) => changePassword(here, current, next, database());
    await expect(change("not it", "another horse")).rejects.toMatchObject({ field: "current" });
    const sessionVersion = await change("correct horse", "another horse");
    expect(await holds(there)).toBe(false);
    expect(await holds({ ...here, sessionVersion })).toBe(true);
    await expect(
      finishReset({ token: link, password: "by the old link" }, "", database()),
    ).rejects.toMatchObject({ status: 410 });
    expect(await tried("change@example.org", "another horse")).toMatchObject({ sessionVersion });
    await system((tx) => signOutEverywhere(tx, userId));
    expect(await holds({ ...here, sessionVersion })).toBe(false);
  });

  it("a reset link works once, and ends every other link and sign-in", async () => {
    const email = "reset@example.org";
    await account(email);
    expect(await system((tx) => startReset(tx, "nobody@example.org"))).toBeNull();
    const before = await signedIn(email);
    const [first, second] = [await linkFor(email), await linkFor(email)];
    const use = (token: string) => finishReset({ token, password: "a newer horse" }, "", database());
    await use(first);
    expect(await holds(before)).toBe(false);
    expect(await tried(email, "a newer horse")).not.toBeNull();
    for (const token of [first, second, "made-up-token"])
      await expect(use(token)).rejects.toMatchObject({ status: 410 });
  });

  it("of twenty who use one reset link at once, one does", async () => {
    const email = "raced@example.org";
    await account(email);
    const token = await linkFor(email);
    const all = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) =>
        finishReset({ token, password: `horse number ${i}` }, "", database()),
      ),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("a password that was changed meanwhile is not changed by who knew the old one", async () => {
    const userId = await account("both@example.org");
    const all = await Promise.allSettled(
      ["horse the first", "horse the second"].map((next) =>
        changePassword({ userId, signIn: null }, "correct horse", next, database()),
      ),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("asks for a made-up invite before anything else: no hash, and no word about an address", async () => {
    await account("known@example.org");
    looked.during = [];
    const join = (email: string) =>
      registerMember(
        { name: "X", email, password: "long enough", timeZone: "UTC" },
        "made-up-invite",
        "192.0.2.7",
        database(),
      ).catch((refused) => ({ ...refused, message: refused.message }));
    const answers = [];
    for (let i = 0; i < 60; i++)
      answers.push(await join(i % 2 ? "known@example.org" : "unknown@example.org"));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 410 });
    expect(looked.during).toEqual([]);
  });

  it("no password is looked at while a transaction is open", async () => {
    const db = database();
    const counting: typeof db = {
      ...db,
      async as(principal, work) {
        looked.open++;
        return db.as(principal, work).finally(() => looked.open--);
      },
    };
    looked.during = [];
    const email = "outside@example.org";
    const person = { name: "O", email, password: "long enough", timeZone: "UTC" };
    await registerTeam(person, "Outside", "192.0.2.50", counting);
    const found = await signIn(person, { visitor: "192.0.2.50", device: null }, counting);
    if (!found) throw new Error("The password is right.");
    await changePassword(found, "long enough", "long enough too", counting);
    await finishReset({ token: await linkFor(email), password: "a newer horse" }, "", counting);
    expect(looked.during.length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...looked.during)).toBe(0);
  });

  it("limits new accounts, and what is told of addresses that have one, by the visitor's address", async () => {
    const start = (email: string, visitor: string) =>
      registerTeam(
        { name: "R", email, password: "long enough", timeZone: "UTC" },
        "Team",
        visitor,
        database(),
      );
    await start("taken@example.org", "192.0.2.20");
    const told = [];
    for (let i = 0; i < 25; i++)
      told.push(await start("taken@example.org", "192.0.2.21").catch(({ status }) => status));
    expect(told.filter((status) => status === 409)).toHaveLength(20);
    expect(told.filter((status) => status === 429)).toHaveLength(5);
    await expect(start("free@example.org", "192.0.2.21")).rejects.toMatchObject({ status: 429 });
    await start("free@example.org", "192.0.2.22");
  });

  it("a whole club joins from one address, and no further", async () => {
    process.env.FEELCHECK_SIGN_UPS = "3";
    try {
      const team = await testTeam(database(), "Club");
      const invite = { teamId: team.id, role: "athlete" as const, days: 1, maxUses: 50 };
      const token = await system((tx) => createInvite(tx, team.coach, invite));
      const join = (i: number) =>
        registerMember(
          {
            name: "C",
            email: `club${i}@example.org`,
            password: "long enough",
            timeZone: "UTC",
            birthYear: 1990,
          },
          token,
          "192.0.2.30",
          database(),
        ).catch(({ status }) => status);
      const all = [];
      for (let i = 0; i < 11; i++) all.push(await join(i));
      expect(all.filter((status) => status === 429)).toHaveLength(2);
    } finally {
      delete process.env.FEELCHECK_SIGN_UPS;
    }
  });

  it("many who register at once are not taken for somebody who tries addresses", async () => {
    const start = (i: number) =>
      registerTeam(
        { name: "R", email: `at-once${i}@example.org`, password: "long enough", timeZone: "UTC" },
        "Team",
        "192.0.2.23",
        database(),
      ).catch(({ message }) => message);
    const told = await Promise.all(Array.from({ length: 30 }, (_, i) => start(i)));
    // Hashing has a line of its own, of seconds; an hour is for guesses alone.
    expect(told.filter((words) => /Wait 60 minutes/.test(words))).toEqual([]);
  });

  it("an address that was proved is not asked about again", async () => {
    const email = "proved@example.org";
    const id = await account(email);
    const use = async () =>
      finishReset({ token: await linkFor(email), password: "a newer horse" }, "", database());
    expect((await resetOf(await linkFor(email), "", database())).first).toEqual({ asked: [], owned: [] });
    await use();
    const [row] = await system((tx) => tx.select().from(credentials).where(eq(credentials.userId, id)));
    expect(row?.emailProvedAt).toBeInstanceOf(Date);
    expect((await resetOf(await linkFor(email), "", database())).first).toBeNull();
  });

  it("keeps a hundred devices a person, and forgets the oldest", async () => {
    const email = "many@example.org";
    const userId = await account(email);
    const first = await signedIn(email);
    await system((tx) =>
      tx.execute(sql`insert into sign_ins (user_id, id, at)
        select ${userId}::uuid, gen_random_uuid(), now() + make_interval(secs => i) from generate_series(1, 99) i`),
    );
    expect(await holds(first)).toBe(true);
    await signedIn(email);
    expect(await holds(first)).toBe(false);
    const counted = await system((tx) =>
      tx.execute(sql`select count(*)::int as n from sign_ins where user_id = ${userId}`),
    );
    expect(rowsOf(counted)).toEqual([{ n: 100 }]);
  });
});
