import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import { type ActionResult, OTHER_PERSON, SIGNED_OUT } from "@/lib/action-result";
import { cipherOf } from "./cipher";
import { entriesOf, forget, hold, holderOf, type Shelf } from "./database";
import type { EntryStore, Post, Sent } from "./entry";
import { enqueue, letGo, opened, type Queue, type Round, sendAll } from "./queue";
import { content, freshShelf, keyOf, lock, type Name, PEOPLE, queueOf, yes } from "./testing/phone";

describe("what waits on a phone", () => {
  it("is sent in order and goes; what is refused stays with its reason, and is not sent again", async () => {
    const queue = await queueOf(await freshShelf(), "ann");
    const ids = [uuidv7(), uuidv7(), uuidv7()] as const;
    for (const id of ids) await enqueue(queue, id, content("ann", id));
    const sent: unknown[] = [];
    const no: ActionResult = {
      ok: false,
      status: 409,
      errors: [{ field: "form", message: "Another phone wrote." }],
      stored: { revision: 1 },
    };
    const post: Post = async ({ entry }) => {
      sent.push(entry.id);
      return entry.id === ids[1] ? no : { ok: true, data: null };
    };
    const round = await sendAll(queue, post);
    expect(round).toMatchObject({
      end: "done",
      taken: [{ entry: { id: ids[0] } }, { entry: { id: ids[2] } }],
    });
    await sendAll(queue, post);
    expect(sent).toEqual(ids);
    const [left, ...more] = await opened(queue);
    expect(more).toEqual([]);
    expect(left).toMatchObject({
      waiting: { state: "refused", id: ids[1] },
      content: { refused: { errors: no.errors, stored: { revision: 1 } } },
    });
    await letGo(queue, ids[1]);
    expect(await opened(queue)).toEqual([]);
  });

  it("answered anew before it was sent it is one entry, in its first place", async () => {
    const queue = await queueOf(await freshShelf(), "ann");
    const [first, second, anew] = [uuidv7(), uuidv7(), uuidv7()];
    await enqueue(queue, first, content("ann", first, "check-in 2026-11-27"));
    await enqueue(queue, second, content("ann", second));
    await enqueue(queue, anew, content("ann", anew, "check-in 2026-11-27"));
    expect((await opened(queue)).map(({ waiting }) => waiting.id)).toEqual([anew, second]);
  });

  it.each([
    ["nothing answers", async () => Promise.reject(new TypeError("Failed to fetch")), "silent"],
    [
      "the server asks for a pause",
      async () => ({ ok: false, status: 429, errors: [], retryAfter: 9 }),
      "later",
    ],
    [
      "nobody is signed in",
      async () => ({ ok: false, status: 401, errors: [{ field: SIGNED_OUT, message: "" }] }),
      "signed-out",
    ],
    [
      "somebody else is",
      async () => ({ ok: false, status: 409, errors: [{ field: OTHER_PERSON, message: "" }] }),
      "signed-out",
    ],
  ] as [string, Post, Round["end"]][])("waits on where %s", async (_, post, end) => {
    const queue = await queueOf(await freshShelf(), "ann");
    const ids = [uuidv7(), uuidv7()];
    for (const id of ids) await enqueue(queue, id, content("ann", id));
    expect((await sendAll(queue, post)).end).toBe(end);
    expect((await opened(queue)).map(({ waiting }) => [waiting.id, waiting.state])).toEqual(
      ids.map((id) => [id, "waiting"]),
    );
  });

  it("is read by nobody else, and not after its key is gone; told as unreadable, and kept", async () => {
    const shelf = await freshShelf();
    const ann = await queueOf(shelf, "ann");
    const id = uuidv7();
    await enqueue(ann, id, { ...content("ann", id), entry: { id, note: "PRIVATE" } });
    expect(await opened(await queueOf(shelf, "ben"))).toEqual([]);
    const [raw] = await entriesOf(shelf).all();
    expect(new TextDecoder().decode(raw?.sealed.data)).not.toContain("PRIVATE");
    const wrong: Queue = { ...ann, cipher: cipherOf("ann", await keyOf("ben")) };
    await sendAll(wrong, yes);
    expect(await opened(wrong)).toMatchObject([{ waiting: { state: "unreadable", id }, content: null }]);
  });

  it("the key can't be read out, and goes with its person", async () => {
    const shelf = await freshShelf();
    await hold(shelf, "ann", await keyOf("ann"));
    const there = await holderOf(shelf);
    expect(there?.person).toBe("ann");
    await expect(crypto.subtle.exportKey("raw", there?.key as CryptoKey)).rejects.toThrow();
    await hold(shelf, "ben", await keyOf("ben"));
    expect((await holderOf(shelf))?.person).toBe("ben");
    await forget(shelf, "ben");
    expect((await holderOf(shelf))?.person).toBe("ben");
    await forget(shelf);
    expect(await holderOf(shelf)).toBeNull();
  });
});

/** What nobody hears of any more once the browser has ended: it neither reads nor writes. */
const never = new Promise<never>(() => {});
const until = (alive: () => boolean, store: EntryStore): EntryStore => ({
  all: () => (alive() ? store.all() : never),
  add: (entry) => (alive() ? store.add(entry) : never),
  replace: (entry) => (alive() ? store.replace(entry) : never),
  remove: (seq) => (alive() ? store.remove(seq) : never),
});

/** What happens to a phone: somebody answers, the line comes and goes, the browser ends, others sign in, tabs send. */
type Step =
  | { do: "answer" }
  | { do: "line"; line: "there" | "cut" | "answer lost" }
  | { do: "send"; tabs: number }
  | { do: "restart" }
  | { do: "sign in"; person: Name };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Step>({ do: "answer" }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("line" as const),
        line: fc.constantFrom("there" as const, "cut" as const, "answer lost" as const),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant("send" as const), tabs: fc.integer({ min: 1, max: 3 }) }),
    },
    { weight: 1, arbitrary: fc.constant<Step>({ do: "restart" }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant("sign in" as const), person: fc.constantFrom(...PEOPLE) }),
    },
  ),
  { maxLength: 25 },
);

/** A phone with its browser, and a server that keeps each id once and takes from its own person only. */
class World {
  line: "there" | "cut" | "answer lost" = "there";
  person: Name = "ann";
  readonly made: Record<Name, string[]> = { ann: [], ben: [] };
  readonly server: Record<Name, string[]> = { ann: [], ben: [] };
  /** What arrived of somebody while somebody else was signed in. */
  readonly foreign: string[] = [];
  private run = 0;
  private exclusive = lock();
  constructor(private readonly shelf: Shelf) {}

  private readonly post: Post = async ({ entry, whose }: Sent) => {
    await Promise.resolve();
    if (this.line === "cut") throw new TypeError("Failed to fetch");
    const sender = whose.split(" ")[0] as Name;
    if (sender !== this.person) {
      this.foreign.push(String(entry.id));
      return { ok: false, status: 409, errors: [{ field: OTHER_PERSON, message: "" }] };
    }
    const kept = this.server[sender];
    if (!kept.includes(String(entry.id))) kept.push(String(entry.id));
    if (this.line === "answer lost") throw new TypeError("Failed to fetch");
    return { ok: true, data: null };
  };

  /** From this run of the browser: once it has ended, it sends no more. */
  private sender(): Post {
    const run = this.run;
    return (sent) => (run === this.run ? this.post(sent) : never);
  }

  private async queue(): Promise<Queue> {
    const run = this.run;
    const queue = await queueOf(this.shelf, this.person, this.exclusive);
    return { ...queue, entries: until(() => run === this.run, queue.entries) };
  }

  async step(step: Step): Promise<void> {
    if (step.do === "line") this.line = step.line;
    else if (step.do === "sign in") this.person = step.person;
    else if (step.do === "answer") {
      const id = uuidv7();
      this.made[this.person].push(id);
      await enqueue(await this.queue(), id, content(this.person, id));
    } else if (step.do === "send") {
      const tabs = await Promise.all(Array.from({ length: step.tabs }, () => this.queue()));
      await Promise.all(tabs.map((tab) => sendAll(tab, this.sender())));
    } else {
      // In the middle of sending: what was under way is never heard of again, its lock goes with the browser.
      const under = sendAll(await this.queue(), this.sender());
      await Promise.race([under, new Promise((resolve) => setTimeout(resolve, 0))]);
      this.run++;
      this.exclusive = lock();
    }
  }
}

it("whatever happens in between, each entry is kept once, in order, and by nobody else", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (happened) => {
      const world = new World(await freshShelf());
      for (const step of happened) await world.step(step);
      world.line = "there";
      for (const person of PEOPLE) {
        world.person = person;
        await world.step({ do: "send", tabs: 2 });
      }
      expect(world.server).toEqual(world.made);
      expect(world.foreign).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
