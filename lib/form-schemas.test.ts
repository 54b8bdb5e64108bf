import { uuidv7 } from "uuidv7";
import { describe, expect, it, vi } from "vitest";
import { checkIn } from "@/lib/engine/fixtures";
import { checkInForm, flagForm, noteForm, sessionForm } from "./form-schemas";

const form = (over: object = {}) => ({
  writeId: uuidv7(),
  date: "2026-05-10",
  timeZone: "Europe/Berlin",
  revision: 0,
  answers: checkIn({ soreness: 2 }),
  note: "",
  ...over,
});
const session = (over: object = {}) => ({
  id: uuidv7(),
  date: "2026-05-10",
  timeZone: "Europe/Berlin",
  revision: 0,
  kind: "tempo",
  durationMin: 40,
  rpe: 6,
  distanceKm: null,
  descentM: null,
  note: "",
  ...over,
});
const fields = (result: {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; message: string }[] };
}) => (result.error?.issues ?? []).map(({ path }) => path.join("."));
const at = (instant: string) => vi.useFakeTimers({ now: new Date(instant) });

describe("bad input names its field", () => {
  it.each([
    ["answers.soreness", { answers: { ...checkIn(), soreness: "3" } }],
    ["answers.soreness", { answers: { ...checkIn(), soreness: 11 } }],
    ["answers.gait", { answers: { ...checkIn(), gait: "hopping" } }],
    ["answers.quality", { answers: { ...checkIn({ soreness: 3 }), quality: undefined } }],
    ["writeId", { writeId: "1" }],
    ["timeZone", { timeZone: "Mars/Olympus" }],
    ["note", { note: "x".repeat(1_000_000) }],
    ["revision", { revision: -1 }],
    ["date", { date: "yesterday" }],
    ["", { isAdmin: true }],
  ])("check-in: %s", (field, over) => {
    at("2026-05-10T10:00:00Z");
    expect(fields(checkInForm.safeParse(form(over)))).toContain(field);
    expect(checkInForm.safeParse(form()).success).toBe(true);
  });

  it.each([
    ["kind", { kind: "nap" }],
    ["durationMin", { durationMin: Number.NaN }],
    ["durationMin", { durationMin: 1441 }],
    ["rpe", { rpe: null }],
    ["distanceKm", { distanceKm: -1 }],
    ["descentM", { descentM: "300" }],
  ])("session: %s", (field, over) => {
    at("2026-05-10T10:00:00Z");
    expect(fields(sessionForm.safeParse(session(over)))).toContain(field);
    expect(sessionForm.safeParse(session()).success).toBe(true);
  });

  it("flags need a reason and an end, notes a body", () => {
    const flag = { id: uuidv7(), athleteId: uuidv7(), kind: "rest", reason: "", until: null };
    expect(fields(flagForm.safeParse(flag))).toEqual(["reason", "until"]);
    expect(fields(flagForm.safeParse({ ...flag, reason: "tired" }))).toEqual(["until"]);
    expect(fields(noteForm.safeParse({ id: uuidv7(), athleteId: uuidv7(), body: "  " }))).toEqual(["body"]);
  });
});

describe("dates are the athlete's", () => {
  it("takes today where the athlete is, on both clock changes, and nothing later", () => {
    const ok = (date: string, timeZone: string) => checkInForm.safeParse(form({ date, timeZone })).success;
    at("2026-03-28T23:30:00Z");
    expect(ok("2026-03-29", "Europe/Berlin")).toBe(true);
    expect(ok("2026-03-29", "UTC")).toBe(false);
    at("2026-10-25T22:30:00Z");
    expect(ok("2026-10-25", "Europe/Berlin")).toBe(true);
    expect(ok("2026-10-26", "Europe/Berlin")).toBe(false);
    expect(ok("2026-10-26", "Pacific/Auckland")).toBe(true);
  });

  it("does not correct what is older than 60 days", () => {
    at("2026-05-10T10:00:00Z");
    expect(checkInForm.safeParse(form({ date: "2026-03-11" })).success).toBe(true);
    expect(fields(checkInForm.safeParse(form({ date: "2026-03-10" })))).toEqual(["date"]);
  });
});
