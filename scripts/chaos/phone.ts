import "fake-indexeddb/auto";
import { uuidv7 } from "uuidv7";
import { addDays, localDate } from "@/lib/calendar";
import { cipherOf, keyFrom } from "@/lib/phone/cipher";
import { entriesOf, openShelf } from "@/lib/phone/database";
import type { Content, Post } from "@/lib/phone/entry";
import { postBy } from "@/lib/phone/post";
import { enqueue, opened, type Queue, sendAll } from "@/lib/phone/queue";
import { answersOf, type Client, ZONE } from "./client";

const ENTRIES = 20;
/** So often the server is killed while they are sent. */
const KILLS = 3;
/** Until then, in milliseconds, all has to be sent. */
const PATIENCE_MS = 180_000;
const AGAIN_MS = 100;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** An athlete's phone on which entries wait, locked, in the queue that browsers have; what waits is sent as they send it. */
export class Phone {
  kills = 0;
  rounds = 0;
  /** What did not go, in words. */
  readonly left: string[] = [];

  private constructor(
    readonly client: Client,
    private readonly queue: Queue,
    /** The ids of the entries, in their order. */
    readonly ids: readonly string[],
  ) {}

  /** A phone of somebody named so, on which twenty entries wait: check-ins, each with its feel check, and sessions. */
  static async full(client: Client, name: string): Promise<Phone> {
    const { key } = (await (await client.ask("/api/v1/phone")).json()) as { key: string };
    const queue: Queue = {
      person: client.userId,
      cipher: cipherOf(client.userId, await keyFrom(key)),
      entries: entriesOf(await openShelf(`phone-${client.userId}`)),
      exclusive: (work) => work(), // Nobody else sends from here.
    };
    const ids: string[] = [];
    for (let n = 0; n < ENTRIES; n++) {
      const id = uuidv7();
      ids.push(id);
      await enqueue(queue, id, { ...entryOf(n, id), whose: `${client.userId} ${name}` });
    }
    return new Phone(client, queue, ids);
  }

  /** Sends what waits until nothing does; the server is killed while some of the entries are under way. */
  async drain(kill: () => Promise<void>): Promise<void> {
    const fatal = new Set([...this.ids].sort(() => Math.random() - 0.5).slice(0, KILLS));
    let killed = Promise.resolve();
    const send = postBy((path, how) => this.client.ask(path, how));
    const post: Post = (sent) => {
      const id = String(sent.entry.writeId ?? sent.entry.id);
      if (fatal.delete(id)) {
        this.kills++;
        // One after the other: the next server is there before it is killed.
        killed = killed.then(() => pause(Math.random() * 40)).then(kill);
      }
      return send(sent);
    };
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; this.rounds++) {
      if ((await sendAll(this.queue, post)).end === "done") break;
      await pause(AGAIN_MS);
    }
    await killed;
    for (const { waiting, content } of await opened(this.queue))
      this.left.push(`${waiting.id} is ${waiting.state} still: ${JSON.stringify(content?.refused ?? null)}`);
  }
}

/** What somebody answered without a network: one morning after the other, in threes. */
function entryOf(n: number, id: string): Omit<Content, "whose"> {
  const date = addDays(localDate(new Date(), ZONE), -Math.floor(n / 3));
  const at = { date, timeZone: ZONE };
  if (n % 3 === 0)
    return {
      kind: "check-in",
      entry: { writeId: id, ...at, revision: 0, answers: answersOf(n), note: "" },
      slot: `check-in ${date}`,
    };
  const slot = `${n % 3 === 1 ? "feel-check" : "session"} ${id}`;
  if (n % 3 === 1) {
    const felt = { minutes: 10, feeling: "same", gaitChanged: false, after: null };
    return { kind: "feel-check", entry: { id, ...at, ...felt }, slot };
  }
  const session = { kind: "run", durationMin: 20 + n, rpe: 3, distanceKm: null, descentM: null, note: "" };
  return { kind: "session", entry: { id, ...at, revision: 0, ...session }, slot };
}
