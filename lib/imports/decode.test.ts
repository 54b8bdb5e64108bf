import { describe, expect, it } from "vitest";
import { bytesOf } from "./fixtures";
import { type FileContext, NeedsMapping, readFile } from "./read-file";

const context: FileContext = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-11-20T12:00:00Z"),
  units: null,
  mapping: null,
};

describe("every way a file can be written", () => {
  const text =
    "Aktivitätstyp;Datum;Titel;Distanz;Zeit;Kalorien\nLaufen;09.05.2026 08:30;Müde über Höhen;7,20;00:40:00;400\n";
  const polish =
    "Typ aktywności;Data;Tytuł;Dystans;Czas\nBieg;09.05.2026 08:30;Wśród łąk, żółć;7,20;00:40:00\n";
  const single = (source: string, encoding: string) => {
    const decoder = new TextDecoder(encoding);
    const table = new Map(
      Array.from({ length: 256 }, (_, i) => [decoder.decode(Uint8Array.of(i)), i] as const),
    );
    return Uint8Array.from([...source].map((letter) => table.get(letter) ?? 63));
  };
  const utf16 = (source: string, big: boolean, mark: boolean) => {
    const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${source}`, "utf16le");
    return new Uint8Array(big ? bytes.swap16() : bytes);
  };
  it.each<[string, Uint8Array, string]>([
    ["UTF-8", bytesOf(text), "Müde über Höhen"],
    ["UTF-8 with a mark", bytesOf(`\uFEFF${text}`), "Müde über Höhen"],
    ["UTF-16 LE", utf16(text, false, true), "Müde über Höhen"],
    ["UTF-16 BE", utf16(text, true, true), "Müde über Höhen"],
    ["UTF-16 LE without a mark", utf16(text, false, false), "Müde über Höhen"],
    ["UTF-16 BE without a mark", utf16(text, true, false), "Müde über Höhen"],
    ["Windows-1252", single(text, "windows-1252"), "Müde über Höhen"],
    ["MacRoman", single(text, "macintosh"), "Müde über Höhen"],
    ["Windows-1250", single(polish, "windows-1250"), "Wśród łąk, żółć"],
    ["ISO 8859-2", single(polish, "iso-8859-2"), "Wśród łąk, żółć"],
  ])("%s", (_, bytes, title) => {
    expect(readFile(bytes, context).sessions[0]).toMatchObject({ title, sport: "run", distanceKm: 7.2 });
  });

  it("a letter that the two-thousandth byte cuts in two is no other kind of file", () => {
    for (let pad = 0; pad < 4; pad++) {
      const rows = Array.from(
        { length: 60 },
        (_, i) => `${"x".repeat(i === 0 ? pad : 0)};é${"ж".repeat(40)};2026`,
      );
      expect(() => readFile(bytesOf(["a;b;c", ...rows].join("\n")), context)).toThrow(NeedsMapping);
    }
  });
});
