import { afterEach, describe, expect, it, vi } from "vitest";
import { openStreams } from "@/lib/limits/open-streams";
import { changesStream, type Source } from "./stream";

const pause = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a stream hears and is told, and how many listen. */
function source(over: Partial<Source> = {}) {
  const leaving = new AbortController();
  const listeners = new Set<(id: string | null) => void>();
  const given: Source = {
    person: "coach",
    team: "team",
    signal: leaving.signal,
    listen: async (heard) => {
      await pause(5);
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    athletes: async () => new Set(["a"]),
    ...over,
  };
  return { given, listeners, leave: () => leaving.abort() };
}

async function wordsOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  let text = "";
  for await (const bytes of stream as unknown as AsyncIterable<Uint8Array>)
    text += new TextDecoder().decode(bytes);
  return text;
}

describe("a stream of changes", () => {
  afterEach(() => vi.useRealTimers());

  it("tells of the team's athletes alone, and of what may have gone unheard", async () => {
    const { given, listeners, leave } = source();
    const words = wordsOf(changesStream(given));
    await pause(20);
    for (const tell of listeners) for (const id of ["b", "a", null]) tell(id);
    leave();
    expect((await words).match(/event: \w+/g)).toEqual(["event: open", "event: changed", "event: changed"]);
    expect(listeners.size + openStreams()).toBe(0);
  });

  it("tells when somebody joins the team, and of their first answer, without waiting for the next heartbeat", async () => {
    const team = new Set<string>();
    const { given, listeners, leave } = source({ athletes: async () => new Set(team) });
    const words = wordsOf(changesStream(given));
    const tell = async (id: string) => {
      for (const heard of listeners) heard(id);
      await pause();
    };
    await pause(20);
    await tell("another team");
    await tell("a");
    team.add("a");
    await tell("team");
    await tell("a");
    await tell("team");
    team.delete("a");
    await tell("team");
    leave();
    expect((await words).match(/event: \w+/g)).toEqual(["event: open", ...Array(3).fill("event: changed")]);
  });

  it("cut at any moment, before, within and after, it leaves no listener, no timer and no count", async () => {
    const timers = vi.spyOn(globalThis, "setInterval");
    const cleared = vi.spyOn(globalThis, "clearInterval");
    for (const after of [-1, 0, 1, 4, 5, 6, 12]) {
      const { given, listeners, leave } = source({
        athletes: async () => {
          await pause(3);
          return new Set();
        },
      });
      if (after < 0) leave();
      const stream = changesStream(given);
      if (after % 2 === 0) {
        await pause(after);
        leave();
      } else {
        const reader = stream.getReader();
        await pause(Math.max(0, after));
        await reader.cancel();
      }
      await pause(25);
      expect([listeners.size, openStreams()], `after ${after} ms`).toEqual([0, 0]);
    }
    expect(cleared.mock.calls.length).toBeGreaterThanOrEqual(timers.mock.calls.length);
  });

  it("one person has eight at most: a ninth ends the oldest, which is told why", async () => {
    const { given, listeners, leave } = source();
    const words = Array.from({ length: 9 }, () => wordsOf(changesStream(given)));
    expect(await words[0]).toContain("event: elsewhere");
    await pause(20);
    expect([listeners.size, openStreams()]).toEqual([8, 8]);
    leave();
    await Promise.all(words);
    expect([listeners.size, openStreams()]).toEqual([0, 0]);
  });

  it("ends at the next heartbeat once the session or the role has ended, and not because the database is away", async () => {
    vi.useFakeTimers();
    let now: () => Promise<ReadonlySet<string> | null> = async () => new Set();
    const { given, listeners } = source({
      athletes: () => now(),
      listen: async (heard) => {
        listeners.add(heard);
        return () => listeners.delete(heard);
      },
    });
    const words = wordsOf(changesStream(given));
    await vi.advanceTimersByTimeAsync(16_000);
    now = () => Promise.reject(new Error("away"));
    await vi.advanceTimersByTimeAsync(16_000);
    expect(openStreams()).toBe(1);
    now = async () => null;
    await vi.advanceTimersByTimeAsync(16_000);
    expect(await words).toMatch(/event: ended/);
    expect([listeners.size, openStreams(), vi.getTimerCount()]).toEqual([0, 0, 0]);
  });
});
