import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { csvMapping } from "./csv/mapped";
import type { SessionDraft } from "./draft";
import * as made from "./fixtures";
import { type FileContext, NeedsMapping, readFile } from "./read-file";
import { likeness } from "./same-workout";
import { saidAll } from "./testing/sentences";

const context: FileContext = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: "km",
  mapping: null,
};
const read = (bytes: Uint8Array, over: Partial<FileContext> = {}) => readFile(bytes, { ...context, ...over });
const one = (bytes: Uint8Array): SessionDraft => read(bytes).sessions[0] as SessionDraft;

describe("the same run as FIT, TCX and GPX", () => {
  const three = { fit: one(made.fitBytes()), tcx: one(made.tcxBytes()), gpx: one(made.gpxBytes()) };

  it("agrees on start, duration, distance, climb and heart rate", () => {
    for (const draft of Object.values(three)) {
      expect(draft.startedAt?.toISOString()).toBe("2026-05-09T06:30:00.000Z");
      expect(draft).toMatchObject({
        date: "2026-05-09",
        sport: "run",
        durationMin: 40,
        averageHr: 141,
        maxHr: 142,
      });
      expect(draft.distanceKm).toBeGreaterThan(7.2 * 0.98);
      expect(draft.distanceKm).toBeLessThan(7.2 * 1.02);
      expect(draft.ascentM).toBeGreaterThanOrEqual(17);
      expect(draft.cadence).toBe(170);
      expect(draft.heartRate?.reduce((sum, [, s]) => sum + s, 0)).toBe(2400);
      expect(draft.warnings).toEqual([]);
    }
  });

  it("is the same workout, whichever two are compared", () => {
    const { fit, tcx, gpx } = three;
    for (const [a, b] of [
      [fit, tcx],
      [tcx, gpx],
      [gpx, fit],
    ] as const)
      expect(likeness(a, b, "UTC")).toBe("same");
  });

  it("knows the place's day: the file's clock, the position's zone, or the athlete's", () => {
    expect(three.fit.place).toBe("+02:00");
    expect(three.gpx.place).toBe("Europe/Berlin");
    const late = { start: new Date("2026-05-09T23:30:00Z") };
    expect(one(made.fitBytes(late)).date).toBe("2026-05-10");
    expect(one(made.gpxBytes(late)).date).toBe("2026-05-10");
  });

  it("gzipped reads the same, and a wrong name changes nothing", () => {
    expect(one(gzipSync(made.fitBytes()))).toEqual(three.fit);
    expect(one(gzipSync(made.gpxBytes()))).toEqual(three.gpx);
  });
});

describe("odd recordings", () => {
  it("a watch left running is cut at the last movement, and told", () => {
    for (const bytes of [made.fitBytes, made.tcxBytes, made.gpxBytes]) {
      const draft = one(bytes({ stillS: 3000 }));
      expect(draft.durationMin).toBeCloseTo(40, 0);
      expect(saidAll(draft.warnings)).toContain("ran on for 50 min");
    }
    expect(one(made.fitBytes({ stillS: 300 })).durationMin).toBe(45);
  });

  it("no heart rate is told, not invented", () => {
    const draft = one(made.tcxBytes({ hr: null }));
    expect(draft).toMatchObject({ heartRate: null, averageHr: null, maxHr: null });
    expect(saidAll(draft.warnings)).toBe("No heart rate was recorded; the intensity is told by your RPE.");
  });

  it("duplicate and backwards moments are left out, a pause counts for nothing", () => {
    const text = new TextDecoder().decode(made.gpxBytes({ minutes: 10 }));
    const points = text.match(/<trkpt.*?<\/trkpt>/gs) ?? [];
    const mixed = text.replace(
      /<trkseg>.*<\/trkseg>/s,
      `<trkseg>${[points[0], points[0], ...points.slice(1, 40), points[5], ...points.slice(80)].join("")}</trkseg>`,
    );
    const draft = one(made.bytesOf(mixed));
    expect(saidAll(draft.warnings)).toContain("1 moment went back in time");
    expect(draft.elapsedMin).toBe(10);
    // Over the silence of 41 x 5 s the way went on as fast as before: somebody ran without a fix.
    expect(draft.durationMin).toBe(10);
    // The way after the silence begins where the one before it ended: somebody stood.
    const still = mixed.replace(/lat="([\d.]+)"/g, (_, lat: string) =>
      Number(lat) > 48.145 ? `lat="${Number(lat) - (41 * 15) / 111_200}"` : `lat="${lat}"`,
    );
    // 40 points before the silence, 41 after it.
    expect(one(made.bytesOf(still)).durationMin).toBeCloseTo((39 * 5 + 40 * 5) / 60, 2);
  });

  it("a multi-sport file becomes a session for each sport", () => {
    const start = new Date("2026-05-09T08:00:00Z");
    const bytes = made.fitBytes({}, (say) => {
      for (let s = 0; s <= 1200; s += 5)
        say(made.MESG.RECORD, {
          timestamp: new Date(start.getTime() + s * 1000),
          distance: s * 8,
        });
      say(made.MESG.SESSION, {
        timestamp: new Date(start.getTime() + 1_200_000),
        startTime: start,
        totalElapsedTime: 1200,
        totalTimerTime: 1200,
        totalDistance: 9600,
        sport: "cycling",
        subSport: "generic",
      });
    });
    const { sessions } = read(bytes);
    expect(sessions.map(({ sport, durationMin }) => [sport, durationMin])).toEqual([
      ["ride", 20],
      ["run", 40],
    ]);
    expect(saidAll(sessions[0]?.warnings)).toContain("multi-sport");
  });

  it("a truncated file gives what it has, with a word about it", () => {
    const gpx = made.gpxBytes();
    expect(saidAll(one(gpx.slice(0, Math.floor(gpx.length * 0.7))).warnings)).toContain("ends early");
    const fit = made.fitBytes();
    expect(saidAll(one(fit.slice(0, Math.floor(fit.length * 0.7))).warnings)).toContain(
      "damaged or ends early",
    );
  });
});

describe("tables of whole histories", () => {
  it("Strava's activities.csv: UTC dates, the second columns, effort", () => {
    const [run, ride] = read(made.bytesOf(made.STRAVA_CSV)).sessions;
    expect(run).toMatchObject({
      date: "2026-05-09",
      sport: "run",
      title: "Easy, with Ines",
      durationMin: 40,
      distanceKm: 7.2,
      rpe: 3,
      averageHr: 141,
      note: "felt fine",
    });
    expect(run?.startedAt?.toISOString()).toBe("2026-05-09T06:30:00.000Z");
    expect(ride).toMatchObject({ sport: "ride", durationMin: 30, distanceKm: 8.1, rpe: null });
    expect(run && likeness(run, one(made.fitBytes()), "UTC")).toBe("same");
  });

  it("Garmin Connect's list: decimal comma, dashes, swims in metres, miles when said", () => {
    const [run, swim] = read(made.bytesOf(made.GARMIN_CSV)).sessions;
    expect(run).toMatchObject({
      durationMin: 40,
      distanceKm: 7.2,
      averageHr: 141,
      cadence: 170,
      ascentM: 20,
    });
    expect(run?.startedAt?.toISOString()).toBe("2026-05-09T06:30:00.000Z");
    expect(swim).toMatchObject({ sport: "swim", distanceKm: 1.5, averageHr: null });
    const miles = read(made.bytesOf(made.GARMIN_CSV), { units: "mi" }).sessions[0];
    expect(miles?.distanceKm).toBeCloseTo(11.587, 3);
  });

  it("TrainingPeaks: zones as counted there, planned rows left out; metrics by day", () => {
    const { sessions } = read(made.bytesOf(made.TRAINING_PEAKS_CSV));
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({
      date: "2026-05-08",
      durationMin: 48,
      distanceKm: 10,
      rpe: 6,
      title: "Tempo",
    });
    expect(sessions[0]?.zoneSeconds).toEqual([600, 720, 840, 600, 120]);
    const { wellness } = read(made.bytesOf(made.TRAINING_PEAKS_METRICS_CSV));
    expect(wellness).toHaveLength(1);
    expect(wellness[0]?.answers).toMatchObject({ soreness: 10, sleepHours: 7.5, mood: 1, quality: "dull" });
  });

  it("intervals.icu: activities and wellness, whose answers run from 1 best to 4 worst", () => {
    expect(one(made.bytesOf(made.INTERVALS_CSV))).toMatchObject({ durationMin: 40, distanceKm: 7.2, rpe: 4 });
    const { wellness } = read(made.bytesOf(made.INTERVALS_WELLNESS_CSV));
    expect(wellness).toHaveLength(1);
    expect(wellness[0]?.answers).toMatchObject({
      soreness: 8,
      sleepHours: 7.5,
      sleepQuality: 5,
      fatigue: 2,
      mood: 5,
    });
  });

  it("a plain table asks what its columns hold, then reads it; a bad row is told by its line", () => {
    const bytes = made.bytesOf(made.PLAIN_CSV);
    expect(() => read(bytes)).toThrow(NeedsMapping);
    const mapping = csvMapping.parse({
      holds: "wellness",
      date: "Day",
      dateOrder: "dmy",
      soreness: { column: "Muscle", least: 5, most: 1 },
      sleepHours: "Slept",
      sleepQuality: null,
      fatigue: { column: "Tired", least: 1, most: 5 },
      stress: null,
      mood: null,
    });
    const { wellness, rowErrors } = read(bytes, { mapping });
    expect(
      wellness.map(({ date, answers }) => [date, answers.soreness, answers.sleepHours, answers.fatigue]),
    ).toEqual([
      ["2026-05-08", 0, 7.5, 1],
      ["2026-05-09", 8, 6, 5],
    ]);
    expect(rowErrors).toMatchObject([{ row: 4, field: "Day" }]);
    expect(saidAll(rowErrors.map(({ said }) => said))).toContain("not a day of the calendar");
  });
});

describe("likeness", () => {
  const known = one(made.fitBytes());
  const other = (over: Partial<SessionDraft>) => likeness({ ...known, ...over }, known, "UTC");
  const moved = (minutes: number) => new Date((known.startedAt?.getTime() ?? 0) + minutes * 60_000);

  it("same within two minutes and 3 %, a question when the numbers differ or the times overlap, else another", () => {
    expect(other({ startedAt: moved(2), durationMin: 41, distanceKm: 7.3 })).toBe("same");
    expect(other({ startedAt: moved(2), durationMin: 45 })).toBe("maybe");
    expect(other({ startedAt: moved(3) })).toBe("maybe");
    expect(other({ startedAt: moved(41) })).toBe("other");
    expect(other({ startedAt: null, wallClock: null, durationMin: 43 })).toBe("maybe");
    expect(other({ startedAt: null, wallClock: null, durationMin: 60 })).toBe("other");
    expect(other({ startedAt: null, wallClock: null, sport: "ride" })).toBe("other");
    expect(other({ startedAt: null, wallClock: null, date: "2026-05-10" })).toBe("other");
  });
});
