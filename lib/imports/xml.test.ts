import { describe, expect, it } from "vitest";
import type { SessionDraft } from "./draft";
import { gpxOf, START, steady, tcxOf, xml } from "./fixtures-odd";
import { readFile } from "./read-file";
import { saidAll } from "./testing/sentences";

const context = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: "km" as const,
  mapping: null,
};
const one = (bytes: Uint8Array) => readFile(bytes, context).sessions[0] as SessionDraft;
const moments = steady({ to: 7200, hr: 140 });
const told = (name: string) => one(xml(gpxOf([{ name, type: "running", moments }])));

describe("characters that XML does not allow", () => {
  it.each([
    ["Swim & run", "Swim & run"],
    ["R&D", "R&D"],
    ["Q&", "Q&"],
    ["Sch&ouml;n &amp; gut &copy;", "Schön & gut ©"],
    ["5<6", "5<6"],
    ["&unknown; &#0; &#252;", "&unknown; &#0; ü"],
    ["<![CDATA[A & B &amp; C]]>", "A & B & C"],
  ])("%s in a name: all 120 min are read", (name, title) => {
    expect(told(name)).toMatchObject({ title, durationMin: 120, warnings: [] });
  });

  it("wherever it stands: at each end of a piece of 64 KB", () => {
    const text = gpxOf([{ name: "@", type: "running", moments }]);
    const at = text.indexOf("@");
    for (let shift = 0; shift < 12; shift++) {
      const pad = " ".repeat(65_536 - at - shift);
      const padded = text.replace("@", "A &amp; B & C").replace("><trk>", `>${pad}<trk>`);
      expect(one(xml(padded))).toMatchObject({ title: "A & B & C", durationMin: 120, warnings: [] });
    }
  });

  it("a spoiled tag costs its moment and is told; a file cut short is told as that", () => {
    const text = gpxOf([{ type: "running", moments }]);
    const middle = text.indexOf("</time>", text.length / 2);
    const draft = one(xml(`${text.slice(0, middle)}</tim3>${text.slice(middle + 7)}`));
    expect(draft.durationMin).toBe(120);
    expect(saidAll(draft.warnings)).toContain("A piece of the file is damaged; the rest of it was read.");
    const half = one(xml(text.slice(0, text.length / 2)));
    expect(half.durationMin).toBeCloseTo(60, 0);
    expect(saidAll(half.warnings)).toBe("The file ends early; what was there was read.");
  });
});

describe("encodings", () => {
  const title = "Frühlingslauf über Würzburg";
  const text = gpxOf([{ name: title, type: "running", moments }]);
  const declared = (encoding: string) => text.replace("UTF-8", encoding);
  const latin1 = (given: string) => Uint8Array.from(given, (letter) => letter.charCodeAt(0));
  const utf16 = (given: string, big: boolean) =>
    Uint8Array.from(
      [...given].flatMap((letter) => {
        const unit = letter.charCodeAt(0);
        return big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
      }),
    );
  const BOM = "\ufeff";

  it.each([
    ["Latin-1, declared", latin1(declared("ISO-8859-1"))],
    ["Windows-1252, declared", latin1(declared("windows-1252"))],
    ["Latin-1, declared as UTF-8", latin1(text)],
    ["Latin-1, an encoding nobody knows", latin1(declared("klingon"))],
    ["UTF-8, declared as Latin-1", xml(declared("ISO-8859-1"))],
    ["UTF-8, declared as UTF-16", xml(declared("UTF-16"))],
    ["UTF-8 with a mark", xml(BOM + text)],
    ["UTF-16 little-endian", utf16(BOM + declared("UTF-16"), false)],
    ["UTF-16 big-endian", utf16(BOM + declared("UTF-16"), true)],
    ["UTF-16 without a mark", utf16(declared("UTF-16"), false)],
  ])("%s", (_, bytes) => {
    expect(one(bytes)).toMatchObject({ title, durationMin: 120, warnings: [] });
  });

  it("one spoiled letter spoils one letter", () => {
    const bytes = xml(text.replace("Würzburg", "W@rzburg"));
    bytes[bytes.indexOf(0x40)] = 0xff;
    expect(one(bytes).title).toBe("Frühlingslauf über W\ufffdrzburg");
  });
});

describe("dialects", () => {
  const extensions: [string, string][] = [
    [
      "Garmin",
      "<gpxtpx:TrackPointExtension><gpxtpx:hr>150</gpxtpx:hr><gpxtpx:cad>85</gpxtpx:cad></gpxtpx:TrackPointExtension>",
    ],
    [
      "another prefix",
      "<ns3:TrackPointExtension><ns3:hr>150</ns3:hr><ns3:cad>85</ns3:cad></ns3:TrackPointExtension>",
    ],
    ["Cluetrust", "<gpxdata:hr>150</gpxdata:hr><gpxdata:cadence>85</gpxdata:cadence>"],
    ["no prefix, Suunto's words", "<heartRate>150</heartRate><cadence>85</cadence>"],
  ];
  it.each(extensions)("GPX 1.1 with heart rate by %s", (_, extension) => {
    const text = gpxOf([{ type: "running", moments: steady({ to: 600 }) }]);
    const draft = one(xml(text.replaceAll("</trkpt>", `<extensions>${extension}</extensions></trkpt>`)));
    expect(draft).toMatchObject({ averageHr: 150, cadence: 170 });
  });

  it("GPX 1.0, whose time and heart rate stand in the open, and a prefix on every tag", () => {
    const text = gpxOf([{ type: "running", moments: steady({ from: 60, to: 600, hr: 150 }) }], {
      head: `<time>${START.toISOString()}</time>`,
    })
      .replace('version="1.1"', 'version="1.0"')
      .replace("GPX/1/1", "GPX/1/0");
    expect(one(xml(text))).toMatchObject({ startedAt: START, averageHr: 150, durationMin: 9 });
    const prefixed = text
      .replace(/<(\/?)(gpx|trk|trkseg|trkpt|time|type)\b/g, "<$1g:$2")
      .replace("xmlns=", "xmlns:g=");
    expect(one(xml(prefixed))).toMatchObject({ startedAt: START, averageHr: 150, durationMin: 9 });
  });

  it("TCX with a prefix on every tag", () => {
    const text = tcxOf([
      { laps: [{ start: START, seconds: 600, metres: 1800, moments: steady({ to: 600, hr: 150 }) }] },
    ]);
    const prefixed = text.replace(/<(\/?)([A-Z])/g, "<$1t:$2").replace("xmlns=", "xmlns:t=");
    expect(one(xml(prefixed))).toMatchObject({ averageHr: 150, durationMin: 10, distanceKm: 1.8 });
  });

  it("an empty type does not hide the name", () => {
    expect(one(xml(gpxOf([{ name: "Morning Run", type: "", moments: steady({ to: 600 }) }]))).sport).toBe(
      "run",
    );
  });
});

describe("times that name no zone", () => {
  const zoneless = (text: string) => xml(text.replace(/(T\d\d:\d\d:\d\d(?:\.\d+)?)Z/g, "$1"));
  const formats = {
    gpx: gpxOf([{ name: "Run", type: "running", moments }]),
    tcx: tcxOf([{ laps: [{ start: START, seconds: 7200, metres: 21_600, moments }] }]),
  };

  it.each(["gpx", "tcx"] as const)("are read as UTC in a %s, and told", (format) => {
    expect(saidAll(one(zoneless(formats[format])).warnings)).toMatch(/names no time zone.*may be hours off/);
    expect(saidAll(one(xml(formats[format])).warnings)).not.toMatch(/zone/);
    expect(one(zoneless(formats[format])).startedAt).toEqual(one(xml(formats[format])).startedAt);
  });
});
