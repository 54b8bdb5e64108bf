import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { ImportError } from "@/lib/imports/import-error";
import type { ImportLine } from "@/lib/imports/line";
import { plainSay } from "@/lib/imports/plain-say";
import { refusalIn } from "@/lib/imports/testing/sentences";
import { lines } from "./lines";
import { announcedSize, receive, tooLarge } from "./receive";

const MB = 1024 * 1024;

function bodyOf(chunks: number, first: number[] = [0x20]): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent === chunks) return controller.close();
      const chunk = new Uint8Array(MB);
      if (sent++ === 0) chunk.set(first);
      controller.enqueue(chunk);
    },
  });
}

describe("a request's body", () => {
  it("of 24 MB is on disk whole, for this process's user alone, and gone when it is dropped", async () => {
    const received = await receive(bodyOf(24), 24 * MB);
    expect(statSync(received.path).size).toBe(24 * MB);
    expect(statSync(received.path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(received.path)).mode & 0o777).toBe(0o700);
    expect(received.archive).toBe(false);
    await received.drop();
    expect(existsSync(dirname(received.path))).toBe(false);
  });

  it("that was cut on its way is refused with both numbers, never kept as a shorter one", async () => {
    expect(await refusalIn(receive(bodyOf(10), 23 * MB))).toMatch(/cut short: 10 MB of 23 MB/);
    await expect(receive(bodyOf(10), 23 * MB)).rejects.toBeInstanceOf(ImportError);
  });

  it("beyond the limit is refused with the number: before it is read where it says so, else on the way", async () => {
    expect(await refusalIn(receive(bodyOf(102), null))).toMatch(/larger than 100 MB/);
    expect(await refusalIn(receive(bodyOf(1), 101 * MB))).toMatch(/larger than 100 MB/);
    const zip = await receive(bodyOf(101, [0x50, 0x4b, 3, 4]), null);
    expect(zip.archive).toBe(true);
    await zip.drop();
    const why = await tooLarge(3 * 1024 * MB);
    expect(why && plainSay(why)).toMatch(/is 3 GB large; at most 2 GB/);
    expect(await tooLarge(MB)).toBeNull();
    expect(await tooLarge(null)).toBeNull();
    expect(announcedSize(new Headers({ "content-length": "12" }))).toBe(12);
    expect(announcedSize(new Headers({ "content-length": "-1" }))).toBeNull();
    expect(announcedSize(new Headers())).toBeNull();
  });
});

describe("the lines of an answer", () => {
  const read = async (stream: ReadableStream<Uint8Array>): Promise<ImportLine[]> =>
    (await new Response(stream).text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));

  it("always end with an end, also after a fault", async () => {
    const said = { kind: "passed", files: 1 } as const;
    expect(await read(lines(async (say) => say(said), {}))).toEqual([said, { kind: "end", whole: true }]);
    const broken = async (say: (line: ImportLine) => void) => {
      say(said);
      throw new Error("a fault");
    };
    expect(await read(lines(broken, {}))).toEqual([said, { kind: "end", whole: false }]);
  });

  it("are said to nobody when the page is left, and the work goes on", async () => {
    let done = false;
    const stream = lines(async (say) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      say({ kind: "passed", files: 1 });
      done = true;
    }, {});
    await stream.cancel();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(done).toBe(true);
  });
});

it("long bodies do not pass the proxy, which would keep 10 MB of them and drop the rest", () => {
  const matcher = /matcher:\s+"(.+)"/.exec(readFileSync("proxy.ts", "utf8"))?.[1] ?? "";
  const passes = (path: string) => new RegExp(`^${matcher}$`).test(path);
  expect(passes("/api/v1/imports")).toBe(false);
  expect(passes("/import")).toBe(true);
  expect(passes("/api/v1/assess")).toBe(false);
  expect(passes("/api/v1/time-zone")).toBe(true);
});
