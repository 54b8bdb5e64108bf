import fc from "fast-check";
import { expect, it } from "vitest";
import { isOwed, within } from "./owed";

const off = within([
  { from: "2026-05-04", until: "2026-05-06" },
  { from: "2026-05-09", until: "2026-05-09" },
]);

it.each([
  ["an ordinary morning", "2026-05-08", false, true],
  ["the day of joining", "2026-05-02", false, true],
  ["the day before it, answered or not", "2026-05-01", true, false],
  ["the first day off", "2026-05-04", false, false],
  ["the last one", "2026-05-06", false, false],
  ["the day after", "2026-05-07", false, true],
  ["a day off that was answered", "2026-05-09", true, true],
])("%s", (_, date, answered, owed) => {
  expect(isOwed(date, { joinedOn: "2026-05-02", off }, answered)).toBe(owed);
});

it("no more mornings are answered than owed, and days off never lower the share", () => {
  const days = fc.array(fc.record({ answered: fc.boolean(), off: fc.boolean() }), { maxLength: 60 });
  fc.assert(
    fc.property(days, (days) => {
      const share = (respected: boolean) => {
        const owed = days.filter(({ answered, off }) =>
          isOwed("2026-05-08", respected ? { off: () => off } : {}, answered),
        );
        const answered = owed.filter(({ answered }) => answered).length;
        expect(answered).toBe(days.filter(({ answered }) => answered).length);
        return owed.length === 0 ? 1 : answered / owed.length;
      };
      expect(share(true)).toBeGreaterThanOrEqual(share(false));
    }),
  );
});
