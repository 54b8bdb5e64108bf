import fc from "fast-check";
import { expect, it } from "vitest";
import { ageThatCounts, DEFAULT_CONSENT_AGE, isUnderAge } from "./age";

it.each([
  // born, year, age of the team, under it
  [2010, 2026, 16, true],
  [2010, 2027, 16, false],
  [2009, 2026, 16, false],
  [2012, 2026, 13, false],
  [2013, 2026, 13, true],
  [2008, 2026, 18, true],
  [1990, 2026, 18, false],
])("born in %i, in %i, for an age of %i: %s", (born, year, age, under) => {
  expect(isUnderAge(born, year, age)).toBe(under);
});

const year = fc.integer({ min: 2000, max: 2100 });
const age = fc.integer({ min: 13, max: 18 });

it("nobody who has not reached the age, whatever the birthday, is taken for old enough; and nobody a year longer than that", () => {
  fc.assert(
    fc.property(
      year,
      age,
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: 0, max: 364 }),
      (now, least, years, birthday, today) => {
        const born = now - years;
        const old = today >= birthday ? years : years - 1;
        if (old < least) expect(isUnderAge(born, now, least)).toBe(true);
        if (old > least) expect(isUnderAge(born, now, least)).toBe(false);
      },
    ),
  );
});

it("once old enough, always old enough; a higher age never frees anybody", () => {
  fc.assert(
    fc.property(year, fc.integer({ min: 1950, max: 2100 }), age, age, (now, born, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      if (!isUnderAge(born, now, low)) expect(isUnderAge(born, now + 1, low)).toBe(false);
      if (!isUnderAge(born, now, high)) expect(isUnderAge(born, now, low)).toBe(false);
      expect(ageThatCounts([one, other])).toBe(high);
    }),
  );
  expect(ageThatCounts([])).toBe(DEFAULT_CONSENT_AGE);
});
