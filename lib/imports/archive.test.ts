import { createWriteStream, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { type ArchiveFile, type ArchiveOptions, readArchive } from "./archive";
import { ImportError } from "./draft";
import { bytesOf, fitBytes, GARMIN_CSV, gpxBytes, PLAIN_CSV, STRAVA_CSV, tcxBytes } from "./fixtures";
import { NeedsMapping, readFile } from "./read-file";
import { readUpload } from "./reader-pool";

const folder = mkdtempSync(join(tmpdir(), "feelcheck-archive-"));
const context = {
  timeZone: "UTC",
  now: new Date("2026-05-20T12:00:00Z"),
  units: "km" as const,
  mapping: null,
};
let n = 0;

async function zipOf(files: Record<string, Uint8Array>): Promise<string> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  const path = join(folder, `${n++}.zip`);
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

async function all(path: string, options: ArchiveOptions = {}): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  for await (const event of readArchive(path, context, options)) if ("name" in event) files.push(event);
  return files;
}
/** As the page tells it: how many sessions, or what is wrong. */
const told = (files: ArchiveFile[]) =>
  files.map((file) =>
    "error" in file
      ? `${file.name}: ${(file.error as Error).message}`
      : `${file.name}: ${file.parsed.sessions.length}`,
  );

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
    await expect(all(many, { limits })).rejects.toThrow(/more than 2,000 files/);
    const piece = new Uint8Array(24 * 1024 * 1024);
    const bomb = await zipOf(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.gpx`, piece])));
    await expect(all(bomb, { limits })).rejects.toThrow(/more than 200 MB/);
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

  it("reads files and archives, several at once, and refuses with the parser's own words", async () => {
    const fit = join(folder, "run.fit");
    writeFileSync(fit, fitBytes());
    const empty = join(folder, "empty.fit");
    writeFileSync(empty, "");
    const zip = await zipOf({ "a.gpx": gpxBytes(), "b.gpx": gpxBytes({ minutes: 12 }) });
    const [one, none, two] = await Promise.all([events(fit), events(empty), events(zip)]);
    expect(one).toMatchObject([{ kind: "file", parsed: { sessions: [{ durationMin: 40 }] } }]);
    expect(none).toMatchObject([{ kind: "refused", message: "is empty" }]);
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
    expect(await events(large)).toMatchObject([{ kind: "refused", message: "is larger than 100 MB" }]);
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
    expect(told).toMatchObject([
      { kind: "refused", message: expect.stringContaining("more than 250 times its size") },
    ]);
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

describe("archives as people have them", () => {
  const strava = (rows = STRAVA_CSV) => ({
    "activities.csv": bytesOf(rows),
    "activities/1.fit.gz": gzipSync(fitBytes()),
  });

  it("only what is read counts: thousands of photos and large media are passed over", async () => {
    const photos = Object.fromEntries(
      Array.from({ length: 2_100 }, (_, i) => [`media/${i}.jpg`, Uint8Array.of(0xff, 0xd8)]),
    );
    const path = await zipOf({ ...strava(), ...photos, "media/film.mp4": new Uint8Array(30 * 1024 * 1024) });
    const limits = { files: 100, unpacked: 20 * 1024 * 1024 };
    const events = [];
    for await (const event of readArchive(path, context, { limits })) events.push(event);
    expect(events[0]).toEqual({ total: 2 });
    expect(events.at(-1)).toEqual({ passed: 2_101 });
    expect(told(await all(path, { limits }))).toEqual(["activities/1.fit.gz: 1", "activities.csv: 1"]);
  });

  it("packed again inside a folder, unpacked on the way: the row is found by the end of the name", async () => {
    const files = await all(
      await zipOf({
        "export_123/activities.csv": bytesOf(STRAVA_CSV),
        "export_123/activities/1.fit": fitBytes(),
      }),
    );
    expect(told(files)).toEqual(["export_123/activities/1.fit: 1", "export_123/activities.csv: 1"]);
    const [run] = files;
    expect(run && "parsed" in run && run.parsed.sessions[0]).toMatchObject({
      title: "Easy, with Ines",
      rpe: 3,
    });
  });

  it("a file that can't be read comes as its row; equal rows of the list are two sessions", async () => {
    const row = STRAVA_CSV.split("\n")[2] ?? "";
    const files = await all(
      await zipOf({
        "activities.csv": bytesOf(`${STRAVA_CSV}${row}\n`),
        "activities/1.fit.gz": bytesOf("no"),
      }),
    );
    expect(told(files)).toEqual([expect.stringMatching(/^activities\/1.fit.gz: is/), "activities.csv: 3"]);
  });

  it("Garmin's: zips in a zip, its tables of other things passed over; a zip deeper down is told", async () => {
    const bytes = async (files: Record<string, Uint8Array>) => readFileSync(await zipOf(files));
    const inner = await bytes({ "a_1.fit": fitBytes(), "a_2.tcx.gz": gzipSync(tcxBytes({ minutes: 12 })) });
    const deep = await bytes({ "b.zip": await bytes({ "c.fit": fitBytes() }) });
    const files = await all(
      await zipOf({
        "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip": inner,
        "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part2.zip": bytesOf("cut"),
        "DI_CONNECT/DI-Connect-User/logins.csv": bytesOf("when,where\n1,2\n"),
        "DI_CONNECT/DI-Connect-User/user.json": bytesOf("{}"),
        "more/deep.zip": deep,
      }),
    );
    expect(told(files)).toEqual([
      "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip/a_1.fit: 1",
      "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip/a_2.tcx.gz: 1",
      expect.stringMatching(/Part2.zip: is a damaged zip/),
      expect.stringMatching(/deep.zip\/b.zip: is a zip in a zip in a zip/),
    ]);
  });

  it("tables beside the files are tables of their own; one with columns of its own is told for itself", async () => {
    const files = await all(
      await zipOf({
        "Activities.csv": bytesOf(GARMIN_CSV),
        "run.fit": fitBytes(),
        "diary.csv": bytesOf(PLAIN_CSV),
        ".hidden.csv": bytesOf("x"),
        "__MACOSX/run.fit": bytesOf("x"),
      }),
    );
    expect(told(files)).toEqual([
      "run.fit: 1",
      "Activities.csv: 2",
      expect.stringMatching(/^diary.csv: is a table with columns of its own/),
    ]);
    const last = files.at(-1);
    expect(last && "error" in last && last.error).toBeInstanceOf(NeedsMapping);
  });

  it("names of every age are read: UTF-8 that is not said to be, and the old code page", async () => {
    const bytes = readFileSync(await zipOf({ "zzzzz.gpx": gpxBytes() }));
    const renamed = (raw: Buffer) => {
      const copy = Buffer.from(bytes);
      for (let at = copy.indexOf("zzzzz"); at >= 0; at = copy.indexOf("zzzzz")) raw.copy(copy, at);
      for (const [signature, flag] of [
        ["PK\x03\x04", 6],
        ["PK\x01\x02", 8],
      ] as const)
        copy.writeUInt16LE(0, copy.indexOf(Buffer.from(signature, "latin1")) + flag);
      const path = join(folder, `${n++}.zip`);
      writeFileSync(path, copy);
      return path;
    };
    expect(told(await all(renamed(Buffer.from("Läuf"))))).toEqual(["Läuf.gpx: 1"]);
    expect(told(await all(renamed(Buffer.from([0x4c, 0x84, 0x75, 0x66, 0x21]))))).toEqual(["Läuf!.gpx: 1"]);
    expect(told(await all(renamed(Buffer.from("../xy"))))).toEqual(["../xy.gpx: 1"]);
  });

  it("a locked zip, a spreadsheet and other archives are said to be such", async () => {
    const bytes = readFileSync(await zipOf({ "a.gpx": gpxBytes() }));
    bytes.writeUInt16LE(1, bytes.lastIndexOf(Buffer.from("PK\x01\x02", "latin1")) + 8);
    const path = join(folder, "locked.zip");
    writeFileSync(path, bytes);
    await expect(all(path)).rejects.toThrow(/locked with a password/);
    await expect(all(await zipOf({ "xl/workbook.xml": bytesOf("<x/>") }))).rejects.toThrow(/spreadsheet/);
    const tar = Buffer.alloc(1024);
    tar.write("ustar", 257);
    expect(() => readFile(gzipSync(tar), context)).toThrow(/is a tar archive.*pack them as a zip/);
    expect(() => readFile(Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4), context)).toThrow(/7z/);
    expect(() => readFile(Buffer.from("Rar!\x1a\x07\x01\x00", "latin1"), context)).toThrow(/RAR/);
  });

  it("a file that takes its reader down is told, and the rest of the archive arrives", async () => {
    const path = await zipOf({
      "a.gpx": gpxBytes(),
      "crash.fit": bytesOf("x"),
      "b.gpx": gpxBytes({ minutes: 12 }),
      "c.gpx": gpxBytes({ minutes: 13 }),
    });
    const list = [];
    for await (const event of readUpload({ path, name: "upload", context, archive: true, after: 2 }))
      if ("name" in event) list.push([event.kind, event.name]);
    expect(list).toEqual([
      ["refused", "crash.fit"],
      ["file", "b.gpx"],
      ["file", "c.gpx"],
    ]);
  });
});
