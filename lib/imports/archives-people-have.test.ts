import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readArchive } from "./archive";
import { bytesOf, fitBytes, GARMIN_CSV, gpxBytes, PLAIN_CSV, STRAVA_CSV, tcxBytes } from "./fixtures";
import { all, context, folder, newPath, told, zipOf } from "./fixtures-archive";
import { NeedsMapping, readFile } from "./read-file";
import { readUpload } from "./reader-pool";
import { refusalIn, refusalOf } from "./testing/sentences";

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
    expect(told(files)).toEqual([
      expect.stringMatching(/^activities\/1.fit.gz: This is not a table/),
      "activities.csv: 3",
    ]);
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
      expect.stringMatching(/Part2.zip: This file is a damaged zip/),
      expect.stringMatching(/deep.zip\/b.zip: This file is a zip in a zip in a zip/),
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
      expect.stringMatching(/^diary.csv: This table has columns of its own/),
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
      const path = newPath();
      writeFileSync(path, copy);
      return path;
    };
    expect(told(await all(renamed(Buffer.from("Läuf"))))).toEqual(["Läuf.gpx: 1"]);
    expect(told(await all(renamed(Buffer.from([0x4c, 0x84, 0x75, 0x66, 0x21]))))).toEqual(["Läuf!.gpx: 1"]);
    expect(told(await all(renamed(Buffer.from("../xy"))))).toEqual(["../xy.gpx: 1"]);
  });

  it("a locked zip, a damaged workbook and other archives are said to be such", async () => {
    const bytes = readFileSync(await zipOf({ "a.gpx": gpxBytes() }));
    bytes.writeUInt16LE(1, bytes.lastIndexOf(Buffer.from("PK\x01\x02", "latin1")) + 8);
    const path = join(folder, "locked.zip");
    writeFileSync(path, bytes);
    expect(await refusalIn(all(path))).toMatch(/locked with a password/);
    expect(await refusalIn(all(await zipOf({ "xl/workbook.xml": bytesOf("<x/>") })))).toMatch(
      /damaged workbook/,
    );
    const tar = Buffer.alloc(1024);
    tar.write("ustar", 257);
    expect(refusalOf(() => readFile(gzipSync(tar), context))).toMatch(/is a tar archive.*pack them as a zip/);
    expect(
      refusalOf(() => readFile(Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4), context)),
    ).toMatch(/7z/);
    expect(refusalOf(() => readFile(Buffer.from("Rar!\x1a\x07\x01\x00", "latin1"), context))).toMatch(/RAR/);
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
