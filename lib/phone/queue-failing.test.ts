import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import type { Content, Post } from "./entry";
import { FAILURES, needs } from "./failing";
import { enqueue, letGo, opened, type Queue, sendAll, tryAgain } from "./queue";
import { content, freshShelf, queueOf, yes } from "./testing/phone";

const DAY = "2026-11-27";
const checkIn = (id: string, date = DAY): Content => ({
  kind: "check-in",
  entry: { writeId: id, date, revision: 0 },
  whose: "ann ann",
  slot: `check-in ${date}`,
});
const feelCheck = (id: string, after: string | null = null, date = DAY): Content => ({
  kind: "feel-check",
  entry: { id, date, after },
  whose: "ann ann",
  slot: `feel-check ${id}`,
});
const idOf = ({ entry }: Pick<Content, "entry">) => String(entry.writeId ?? entry.id);

/** A server that fails at some entries, and keeps the others once, in order. */
function failingAt(poison: Set<string>) {
  const kept: string[] = [];
  const asked: string[] = [];
  const post: Post = async (sent) => {
    const id = idOf(sent);
    asked.push(id);
    if (poison.has(id)) return { failedWith: 500 };
    if (!kept.includes(id)) kept.push(id);
    return { ok: true, data: null };
  };
  return { post, kept, asked };
}

const states = async (queue: Queue) =>
  (await opened(queue)).map(({ waiting }) => [waiting.id, waiting.state] as const);
const rounds = async (queue: Queue, post: Post, count: number) => {
  for (let i = 0; i < count; i++) await sendAll(queue, post);
};

describe("an entry at which the server fails", () => {
  it("is sent a few times more, those behind it wait; then it comes back, and they go", async () => {
    const queue = await queueOf(await freshShelf(), "ann");
    const [first, bad, behind] = [uuidv7(), uuidv7(), uuidv7()];
    for (const id of [first, bad, behind]) await enqueue(queue, id, content("ann", id));
    const server = failingAt(new Set([bad]));
    for (let i = 1; i < FAILURES; i++) {
      expect((await sendAll(queue, server.post)).end).toBe("silent");
      expect(server.kept).toEqual([first]);
    }
    expect((await sendAll(queue, server.post)).end).toBe("done");
    expect(server.kept).toEqual([first, behind]);
    expect(await states(queue)).toEqual([[bad, "failed"]]);
    // It rests until its person decides.
    await sendAll(queue, server.post);
    expect(server.asked.filter((id) => id === bad)).toHaveLength(FAILURES);
  });

  it("goes when its person tries again and the server can do it by now; else comes back anew", async () => {
    const queue = await queueOf(await freshShelf(), "ann");
    const bad = uuidv7();
    await enqueue(queue, bad, content("ann", bad));
    const server = failingAt(new Set([bad]));
    await rounds(queue, server.post, FAILURES);
    await tryAgain(queue, bad);
    expect(await states(queue)).toEqual([[bad, "waiting"]]);
    await rounds(queue, server.post, FAILURES);
    expect(await states(queue)).toEqual([[bad, "failed"]]);
    expect(server.asked).toHaveLength(2 * FAILURES);
    await tryAgain(queue, bad);
    await sendAll(queue, yes);
    expect(await states(queue)).toEqual([]);
  });

  it("answered anew it waits in its place, with all its tries", async () => {
    const queue = await queueOf(await freshShelf(), "ann");
    const [bad, anew] = [uuidv7(), uuidv7()];
    await enqueue(queue, bad, checkIn(bad));
    const server = failingAt(new Set([bad, anew]));
    await rounds(queue, server.post, FAILURES);
    await enqueue(queue, anew, checkIn(anew));
    expect(await states(queue)).toEqual([[anew, "waiting"]]);
    await rounds(queue, server.post, FAILURES - 1);
    expect(await states(queue)).toEqual([[anew, "waiting"]]);
  });

  it("holds up what builds on it alone; let go, that is sent", async () => {
    const queue = await queueOf(await freshShelf(), "ann");
    const [bad, felt, ran, other] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    await enqueue(queue, bad, checkIn(bad));
    await enqueue(queue, felt, feelCheck(felt));
    await enqueue(queue, ran, content("ann", ran));
    await enqueue(queue, other, checkIn(other, "2026-11-26"));
    const server = failingAt(new Set([bad]));
    await rounds(queue, server.post, FAILURES + 1);
    expect(server.kept).toEqual([ran, other]);
    expect(await states(queue)).toEqual([
      [bad, "failed"],
      [felt, "waiting"],
    ]);
    await letGo(queue, bad);
    await sendAll(queue, server.post);
    expect(server.kept).toEqual([ran, other, felt]);
  });

  it("what builds on something held up is held up, too", () => {
    const [morning, first, second] = [checkIn("a"), feelCheck("b"), feelCheck("c", "b")];
    expect(needs(first, [morning])).toBe(true);
    expect(needs(second, [first])).toBe(true);
    expect(needs(feelCheck("d", null, "2026-11-26"), [morning, first])).toBe(false);
    expect(needs(morning, [first])).toBe(false);
    expect(needs(content("ann", "e"), [morning, first])).toBe(false);
    expect(needs(content("ann", "e"), [content("ann", "e")])).toBe(true);
  });
});

type Made = { kind: "check-in" | "feel-check" | "session"; day: number; poison: boolean };
const made: fc.Arbitrary<Made[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("check-in" as const, "feel-check" as const, "session" as const),
    day: fc.integer({ min: 1, max: 4 }),
    poison: fc.boolean(),
  }),
  { maxLength: 12 },
);

/** Entries as forms make them: a date has one check-in, a second feel check of it names the first. */
function contentsOf(some: readonly Made[]): { id: string; content: Content; poison: boolean }[] {
  const last = new Map<string, string>();
  return some.flatMap(({ kind, day, poison }, i) => {
    const [id, date] = [`${i}`, `2026-11-0${day}`];
    const before = last.get(`${kind} ${date}`) ?? null;
    last.set(`${kind} ${date}`, id);
    if (kind === "session") return [{ id, content: content("ann", id), poison }];
    if (kind === "check-in") return before ? [] : [{ id, content: checkIn(id, date), poison }];
    return [{ id, content: feelCheck(id, before, date), poison }];
  });
}

it("whichever entries a server fails at, nothing is lost, the others go in order, and all go once it is mended", async () => {
  await fc.assert(
    fc.asyncProperty(made, async (some) => {
      const queue = await queueOf(await freshShelf(), "ann");
      const all = contentsOf(some);
      for (const { id, content } of all) await enqueue(queue, id, content);
      const poison = new Set(all.filter((one) => one.poison).map(({ id }) => id));
      const server = failingAt(poison);
      await rounds(queue, server.post, FAILURES * all.length + 1);

      const held = new Set<string>();
      for (const [i, one] of all.entries()) {
        const before = all.slice(0, i).filter(({ id }) => held.has(id));
        const stuck =
          one.poison ||
          needs(
            one.content,
            before.map(({ content }) => content),
          );
        if (stuck) held.add(one.id);
      }
      const ids = all.map(({ id }) => id);
      expect(server.kept).toEqual(ids.filter((id) => !held.has(id)));
      expect((await states(queue)).map(([id]) => id)).toEqual(ids.filter((id) => held.has(id)));

      poison.clear();
      for (const [id, state] of await states(queue)) if (state === "failed") await tryAgain(queue, id);
      await sendAll(queue, server.post);
      expect(await states(queue)).toEqual([]);
      const kept = server.kept;
      expect([...kept].sort()).toEqual([...ids].sort());
      for (const [i, later] of all.entries())
        for (const earlier of all.slice(0, i))
          if (needs(later.content, [earlier.content]))
            expect(kept.indexOf(earlier.id)).toBeLessThan(kept.indexOf(later.id));
    }),
    { numRuns: 100 },
  );
});
