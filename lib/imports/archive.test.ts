import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bytesOf, fitBytes, gpxBytes, STRAVA_CSV } from "./fixtures";
import { all, context, folder, told, zipOf } from "./fixtures-archive";
import { ImportError } from "./import-error";
import { plainSay } from "./plain-say";
import { readUpload } from "./reader-pool";
import { refusalIn } from "./testing/sentences";

describe("a zip of everything", () => {
  it("Strava's: the table names the files and their effort, and gives the workouts without one", async () => {
    const files = await all(
      await zipOf({
        "activities.csv": bytesOf(STRAVA_CSV),
        "activities/1.fit.gz": gzipSync(fitBytes()),
        "profile.csv": bytesOf("a,b\n1,2\n"),
        "media/photo.jpg": Uint8Array.of(0xff, 0xd8),
        "__MACOSX/activities/1.fit": Uint8Array.of(1),
      }),
    );
    expect(files).toHaveLength(2);
    const [run, ride] = files.map((file) => ("parsed" in file ? file.parsed.sessions[0] : undefined));
    expect(run).toMatchObject({ title: "Easy, with Ines", rpe: 3, source: "fit", averageHr: 141 });
    expect(ride).toMatchObject({ title: "Commute", source: "strava-csv", durationMin: 30 });
  });

  it("one bad file is told and the rest go on", async () => {
    const files = await all(
      await zipOf({ "a.gpx": gpxBytes(), "b.fit": bytesOf("nothing"), "c.gpx": gpxBytes({ minutes: 12 }) }),
    );
    expect(told(files)).toEqual(["a.gpx: 1", expect.stringMatching(/^b.fit: .*not a table/), "c.gpx: 1"]);
  });

  it("too many files, too much inside, a lie about the size, a damaged one: each a clear word", async () => {
    const many = await zipOf(
      Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.gpx`, Uint8Array.of(1)])),
    );
    const limits = { files: 2_000, unpacked: 200 * 1024 * 1024 };
    expect(await refusalIn(all(many, { limits }))).toMatch(/more than 2,000 files/);
    const piece = new Uint8Array(24 * 1024 * 1024);
    const bomb = await zipOf(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.gpx`, piece])));
    expect(await refusalIn(all(bomb, { limits }))).toMatch(/more than 200 MB/);
    // One by one they are held to what a workout can be, before anything is unpacked.
    expect(told(await all(bomb))[0]).toMatch(/more than 250 times its size/);
    // The archive says 1 kB; what comes out is more, and is stopped.
    const lie = readFileSync(await zipOf({ "a.gpx": new Uint8Array(3_000_000) }));
    const at = lie.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
    lie.writeUInt32LE(1024, at + 24);
    const path = join(folder, "lie.zip");
    writeFileSync(path, lie);
    expect(told(await all(path))).toEqual([expect.stringContaining("can't be unpacked")]);
    const cut = join(folder, "cut.zip");
    writeFileSync(cut, lie.subarray(0, 200));
    await expect(all(cut)).rejects.toBeInstanceOf(ImportError);
  });
});

describe("the reader off the main thread", () => {
  const events = async (path: string) => {
    const list = [];
    for await (const event of readUpload({ path, name: "upload", context })) list.push(event);
    return list;
  };

  const refusals = (list: Awaited<ReturnType<typeof events>>) =>
    list.map((event) => (event.kind === "refused" ? plainSay(event.said) : event.kind));

  it("reads files and archives, several at once, and refuses with the parser's own words", async () => {
    const fit = join(folder, "run.fit");
    writeFileSync(fit, fitBytes());
    const empty = join(folder, "empty.fit");
    writeFileSync(empty, "");
    const zip = await zipOf({ "a.gpx": gpxBytes(), "b.gpx": gpxBytes({ minutes: 12 }) });
    const [one, none, two] = await Promise.all([events(fit), events(empty), events(zip)]);
    expect(one).toMatchObject([{ kind: "file", parsed: { sessions: [{ durationMin: 40 }] } }]);
    expect(none).toMatchObject([{ kind: "refused", said: { code: "refused.empty" } }]);
    expect(two).toMatchObject([
      { kind: "archive", total: 2 },
      { kind: "file", name: "a.gpx" },
      { kind: "file", name: "b.gpx" },
    ]);
    const file = one[0];
    expect(file?.kind === "file" && file.parsed.sessions[0]?.startedAt).toBeInstanceOf(Date);
  });

  it("a file too large is refused, and the next one is read", async () => {
    const large = join(folder, "large.gpx");
    writeFileSync(large, Buffer.alloc(100 * 1024 * 1024 + 1, 0x20));
    expect(refusals(await events(large))).toEqual(["This file is larger than 100 MB."]);
    const next = join(folder, "next.fit");
    writeFileSync(next, fitBytes({ minutes: 1 }));
    expect(await events(next)).toMatchObject([{ kind: "file" }]);
  });

  it("a gzip of 200 kB that unpacks to 200 MB is refused, and costs the process no such memory", async () => {
    const bomb = join(folder, "bomb.gz");
    const zeros = async function* () {
      for (let i = 0; i < 200; i++) yield Buffer.alloc(1024 * 1024);
    };
    await pipeline(zeros, createGzip(), createWriteStream(bomb));
    await events(bomb); // The reader is there and warm.
    const before = process.memoryUsage.rss();
    let most = before;
    const looking = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 2);
    const told = await events(bomb);
    clearInterval(looking);
    expect(refusals(told)).toEqual([expect.stringContaining("more than 250 times its size")]);
    expect((most - before) / 1024 / 1024).toBeLessThan(150);
  });

  it("forty files of one person keep another's waiting for one of them at most", async () => {
    const path = join(folder, "queue.fit");
    writeFileSync(path, fitBytes({ minutes: 30 }));
    const order: string[] = [];
    const read = async (person: string) => {
      for await (const _ of readUpload({ path, name: "x", context, person }));
      order.push(person);
    };
    await Promise.all([read("a"), read("b")]); // Both readers are there.
    order.length = 0;
    await Promise.all([...Array.from({ length: 40 }, () => read("busy")), read("other")]);
    expect(order.indexOf("other")).toBeLessThan(4);
    expect(order).toHaveLength(41);
  });
});
