import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import * as made from "./fixtures";
import { type FileContext, readFile } from "./read-file";
import { refusalOf } from "./testing/sentences";

const context: FileContext = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: "km",
  mapping: null,
};
const read = (bytes: Uint8Array, over: Partial<FileContext> = {}) => readFile(bytes, { ...context, ...over });
const refusal = (bytes: Uint8Array) => refusalOf(() => read(bytes));

describe("files that are no workout get one clear sentence", () => {
  const cases: [string, Uint8Array, RegExp][] = [
    ["empty", new Uint8Array(), /is empty/],
    ["random bytes", Uint8Array.from({ length: 500 }, (_, i) => (i * 7919) % 251), /content is not known/],
    ["a FIT header and nothing", made.fitBytes().slice(0, 40), /not one/],
    ["a web page", made.bytesOf("<!DOCTYPE html><html><body>Sign in</body></html>"), /web page/],
    ["other XML", made.bytesOf("<svg></svg>"), /neither TCX nor GPX/],
    ["a route", made.bytesOf('<gpx><trk><trkseg><trkpt lat="1" lon="1"/></trkseg></trk></gpx>'), /no times/],
    [
      "an entity bomb",
      made.bytesOf('<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaa">]><gpx>&a;</gpx>'),
      /DOCTYPE/,
    ],
    ["packed twice", gzipSync(gzipSync(made.gpxBytes())), /packed twice/],
    ["a damaged gzip", gzipSync(made.gpxBytes()).slice(0, 200), /damaged gzip/],
    ["a gzip bomb", gzipSync(new Uint8Array(210 * 1024 * 1024)), /more than (100 MB|250 times)/],
    ["a small gzip bomb", gzipSync(new Uint8Array(3 * 1024 * 1024)), /more than 250 times its size/],
    ["too large", new Uint8Array(101 * 1024 * 1024), /larger than 100 MB/],
    [
      "an image",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      /content is not known/,
    ],
    ["a table without rows", made.bytesOf("Activity ID,Activity Date\n"), /no rows/],
  ];
  it.each(cases)("%s", (_, bytes, message) => expect(refusal(bytes)).toMatch(message));
});
