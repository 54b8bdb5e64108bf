import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { byChange, STANDINGS, sorenessChange } from "./soreness-change";

const TODAY = "2026-05-13";
/** Mornings up to today, the last one last; "." is none. */
const mornings = (levels: string) =>
  new Map(
    [...levels].flatMap((level, i) =>
      level === "."
        ? []
        : [[addDays(TODAY, i + 1 - levels.length), { soreness: Number.parseInt(level, 11) }] as const],
    ),
  );
const quiet = (days: number) => "12".repeat(50).slice(0, days);
/** The last eight mornings, of which the first ones are quiet: what is usual ends before them. */
const lately = (levels: string) => levels.padStart(8, "12121212");

describe("soreness against one's own usual", () => {
  it.each([
    ["as usual", `${quiet(35)}${lately("121")}`, "usual", null],
    ["sorer for three days", `${quiet(35)}${lately("456")}`, "sorer", addDays(TODAY, -2)],
    ["sorer for a week", `${quiet(35)}${lately("5555555")}`, "sorer", addDays(TODAY, -6)],
    [
      "a morning without an answer does not end the spell",
      `${quiet(35)}${lately("55.5.55")}`,
      "sorer",
      addDays(TODAY, -6),
    ],
    [
      "one better morning of the last three neither",
      `${quiet(35)}${lately("17.8")}`,
      "sorer",
      addDays(TODAY, -2),
    ],
    ["from one point on", `${"2".repeat(40)}333`, "sorer", addDays(TODAY, -2)],
    ["less than a point is nothing", `${"2".repeat(40)}323`, "usual", null],
    ["who differs by three each morning is not sorer for two", `${"17".repeat(20)}666`, "usual", null],
    ["less sore", `${"4".repeat(40)}111`, "less", null],
    ["twenty mornings are too few", `${quiet(20)}${lately("999")}`, "early", null],
    ["twenty-one are enough", `${quiet(21)}${lately("999")}`, "sorer", addDays(TODAY, -2)],
    ["gaps count as they are", `${"1.1".repeat(12)}${lately("999")}`, "sorer", addDays(TODAY, -2)],
    ["no answer in three days", `${quiet(35)}${lately("...")}`, "silent", null],
    ["nothing at all", "", "silent", null],
  ])("%s", (_, levels, standing, since) => {
    expect(sorenessChange(mornings(levels), TODAY)).toMatchObject({ standing, since });
  });

  it("a decline of the last week has not become usual", () => {
    const { usual } = sorenessChange(mornings(`${"1".repeat(35)}${"8".repeat(8)}`), TODAY);
    expect(usual).toEqual({ mean: 1, sd: 0, n: 35 });
  });

  it("tells the mean of the last days, the usual, and the last answer", () => {
    expect(sorenessChange(mornings(`${"2".repeat(40)}46.`), TODAY)).toMatchObject({
      now: 5,
      usual: { mean: 2, sd: 0, n: 35 },
      by: 3,
      last: addDays(TODAY, -1),
    });
    expect(sorenessChange(mornings(`2${".".repeat(30)}`), TODAY)).toMatchObject({
      answered: 1,
      last: addDays(TODAY, -30),
    });
  });

  it("the order: sorer by how much, then who is too new by how sore, silent, as usual, less", () => {
    const all = [
      `${quiet(40)}555`,
      `${quiet(40)}888`,
      "9",
      "3",
      `${quiet(40)}...`,
      quiet(43),
      `${"5".repeat(40)}111`,
    ];
    const changes = all.map((levels) => sorenessChange(mornings(levels), TODAY));
    const order = [...changes].reverse().sort(byChange);
    expect(order.map((change) => changes.indexOf(change))).toEqual([1, 0, 2, 3, 4, 5, 6]);
    expect(new Set(changes.map(({ standing }) => standing))).toEqual(new Set(STANDINGS));
  });

  it("a sorer morning never puts anybody further down", () => {
    const level = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 40, maxLength: 40 }),
        fc.array(level, { minLength: 3, maxLength: 3 }),
        (usual, recent) => {
          const before = sorenessChange(mornings([...usual, ...recent].join("")), TODAY);
          const sorer = sorenessChange(
            mornings([...usual, ...recent.map((n) => n + 1)].map((n) => n.toString(11)).join("")),
            TODAY,
          );
          expect(byChange(sorer, before)).toBeLessThan(0);
        },
      ),
    );
  });
});
