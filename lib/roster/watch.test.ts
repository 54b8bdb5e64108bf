import { expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/calendar";
import { formatFor } from "@/lib/format/format";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { type WatchReason, watchReasons, watchWords } from "./watch";

const TODAY = "2026-05-10";
const USUAL = 2;
const day = (ago: number, over = {}) => ({
  date: addDays(TODAY, -ago),
  soreness: 2 as number | null,
  declining: false,
  ...over,
});
const ofBody = wordsIn(PLAIN_LOCALE, "body");
const words = (reason: WatchReason) =>
  watchWords(
    reason,
    wordsIn(PLAIN_LOCALE, "roster"),
    (region) => ofBody(`region.${region}`),
    formatFor(PLAIN_LOCALE),
  );
const codes = (...given: Parameters<typeof watchReasons>) => watchReasons(...given).map(({ code }) => code);
const hurt = (month: string | null, askedOn = addDays(TODAY, -10)) => ({
  askedOn,
  region: "shin" as const,
  month,
});

it("an ordinary athlete is not on the list", () => {
  expect(codes([day(1), day(0)], null, USUAL, TODAY)).toEqual([]);
  expect(codes([], null, USUAL, TODAY)).toEqual([]);
});

it("a usual soreness of 4 and more", () => {
  expect(codes([day(0)], null, 4, TODAY)).toEqual(["usual"]);
  expect(codes([day(0)], null, 3.9, TODAY)).toEqual([]);
  expect(codes([day(0)], null, null, TODAY)).toEqual([]);
  expect(codes([day(8)], null, 4, TODAY)).toEqual(["quiet"]);
});

it("a declining week, told today or yesterday", () => {
  expect(codes([day(0, { declining: true })], null, USUAL, TODAY)).toEqual(["declining"]);
  expect(codes([day(1, { declining: true })], null, USUAL, TODAY)).toEqual(["declining"]);
  expect(codes([day(1, { declining: true }), day(0)], null, USUAL, TODAY)).toEqual([]);
  expect(codes([day(2, { declining: true })], null, USUAL, TODAY)).toEqual([]);
});

it("three days without a check-in; a day with a session alone is none", () => {
  expect(codes([day(3)], null, USUAL, TODAY)).toEqual(["quiet"]);
  expect(codes([day(2)], null, USUAL, TODAY)).toEqual([]);
  expect(codes([day(3), day(0, { soreness: null })], null, USUAL, TODAY)).toEqual(["quiet"]);
});

it("days off are none, and whoever has never answered is quiet from the day of joining on", () => {
  const off = (...ago: number[]) => ({ off: (date: string) => ago.includes(daysBetween(date, TODAY)) });
  expect(codes([day(3)], null, USUAL, TODAY, off(1))).toEqual([]);
  expect(codes([day(4)], null, USUAL, TODAY, off(1))).toEqual(["quiet"]);
  expect(codes([day(20)], null, USUAL, TODAY, off(...Array(20).keys()))).toEqual([]);
  const joined = (ago: number) => codes([], null, USUAL, TODAY, { joinedOn: addDays(TODAY, -ago) });
  expect(joined(1)).toEqual([]);
  expect(joined(2)).toEqual(["quiet"]);
});

it("an injury counts for twelve months, from when it was or from when it was told", () => {
  expect(codes([day(0)], hurt("2025-06"), USUAL, TODAY)).toEqual(["injury"]);
  expect(codes([day(0)], hurt("2025-04"), USUAL, TODAY)).toEqual([]);
  expect(codes([day(0)], hurt(null), USUAL, TODAY)).toEqual(["injury"]);
  expect(codes([day(0)], hurt(null, addDays(TODAY, -366)), USUAL, TODAY)).toEqual([]);
});

it("says each reason in words, the injury first", () => {
  const reasons = watchReasons([day(4)], { askedOn: TODAY, region: "shin", month: "2025-11" }, 4.25, TODAY);
  expect(reasons.map(words)).toEqual([
    "injured in the last 12 months: shin, Nov 2025",
    "usually sore, 4.3 of 10",
    "no check-in for 4 days",
  ]);
  const injury = { code: "injury", region: null, month: null } as const;
  expect(
    [injury, { ...injury, region: "shin" as const }, { ...injury, month: "2025-11" }].map(words),
  ).toEqual([
    "injured in the last 12 months",
    "injured in the last 12 months: shin",
    "injured in the last 12 months, Nov 2025",
  ]);
});
