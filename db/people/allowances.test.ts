import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { asSystem } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import { onEachDatabase } from "../testing/databases";
import { changePassword, createAccount } from "./accounts";
import { forgetOver, giveBack, take } from "./allowances";
import { hashPassword } from "./hashing";
import { finishReset, startReset } from "./resets";
import { signIn } from "./sign-ins";

onEachDatabase("allowances", (database) => {
  const system = <T>(work: Parameters<typeof asSystem<T>>[0]) => asSystem(work, database());
  const guess = (email: string, password: string, visitor: string, device: string | null = null) =>
    signIn({ email, password }, { visitor, device }, database()).then(
      (found) => (found ? "in" : "wrong"),
      ({ status }) => status,
    );
  const account = async (email: string) => {
    const passwordHash = await hashPassword("correct horse");
    return system((tx) => createAccount(tx, { name: "Ann", email, passwordHash, timeZone: "UTC" }));
  };

  it("of a thousand at once no more pass than one after another", async () => {
    const key = [{ key: "a thousand", most: 10, minutes: 15 }];
    const all = await Promise.allSettled(Array.from({ length: 1000 }, () => take(key, database())));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  });

  it("are all taken or none, given back, and new when their time is over", async () => {
    const [small, large] = [
      { key: "small", most: 1, minutes: 15 },
      { key: "large", most: 3, minutes: 15 },
    ];
    await take([small, large], database());
    for (let i = 0; i < 5; i++)
      await expect(take([large, small], database())).rejects.toMatchObject({ status: 429 });
    await take([large], database());
    await giveBack([small], database());
    await take([small, large], database());
    await expect(take([large], database())).rejects.toMatchObject({ status: 429 });
    await system((tx) => tx.execute(sql`update allowances set until = now() - interval '1 second'`));
    await take([small, large], database());
    await system((tx) => tx.execute(sql`update allowances set until = now() - interval '1 second'`));
    await forgetOver(database());
    expect(rowsOf(await system((tx) => tx.execute(sql`select key from allowances`)))).toEqual([]);
  });

  it("ten guesses at a password are looked at, however many come at once; the right one is not counted", async () => {
    await account("guessed@example.org");
    for (let i = 0; i < 12; i++)
      expect(await guess("guessed@example.org", "correct horse", "198.51.100.1")).toBe("in");
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, i) => guess("guessed@example.org", `guess ${i}`, "198.51.100.1")),
    );
    expect(all.filter((answer) => answer === "wrong").length).toBeLessThanOrEqual(10);
    expect(all.filter((answer) => answer === 429).length).toBeGreaterThanOrEqual(50);
  });

  it("a stranger's guesses lock nobody out: not from another address, nor from a known device, nor after a reset", async () => {
    const email = "owner@example.org";
    await account(email);
    for (let i = 0; i < 11; i++) await guess(email, "wrong", "203.0.113.1");
    expect(await guess(email, "correct horse", "203.0.113.1")).toBe(429);
    expect(await guess(email, "correct horse", "198.51.100.9")).toBe("in");
    // From many addresses: fifty in all are looked at, whoever they come from.
    for (let i = 0; i < 60; i++) await guess(email, "wrong", `203.0.113.${10 + i}`);
    expect(await guess(email, "correct horse", "198.51.100.9")).toBe(429);
    expect(await guess(email, "correct horse", "198.51.100.9", "the owner's phone")).toBe("in");
    const token = (await system((tx) => startReset(tx, email))) as string;
    await finishReset({ token, password: "a newer horse" }, "198.51.100.9", database());
    expect(await guess(email, "a newer horse", "198.51.100.9")).toBe("in");
  });

  it("is the same for an address without an account", async () => {
    const answers = [];
    for (let i = 0; i < 12; i++) answers.push(await guess("nobody@example.org", "x", "198.51.100.77"));
    expect(answers).toEqual([...Array(10).fill("wrong"), 429, 429]);
  });

  it("ten guesses at the current password of somebody signed in", async () => {
    const userId = await account("stolen@example.org");
    const all = await Promise.all(
      Array.from({ length: 12 }, () =>
        changePassword({ userId, signIn: null }, "wrong", "another horse", database()).catch(
          ({ status }) => status,
        ),
      ),
    );
    expect(all.filter((status) => status === 422)).toHaveLength(10);
    expect(all.filter((status) => status === 429)).toHaveLength(2);
  });
});
