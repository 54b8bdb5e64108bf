/** Ages that a team may set, in years: from then on athletes decide for themselves (GDPR art. 8 allows 13 to 16). */
export const CONSENT_AGE = { least: 13, most: 18 };

/** The age that holds where a team has set none, and for whoever is on no team. */
export const DEFAULT_CONSENT_AGE = 16;

/**
 * Whether somebody of whom the year of birth alone is known is under an age in a year where they are: until the year in which they
 * reach it is over. `feelcheck.under_age` says the same in the database (migration 0046).
 */
export const isUnderAge = (birthYear: number, year: number, age: number): boolean => year - birthYear <= age;

/** Of several teams the highest age counts. */
export const ageThatCounts = (ages: readonly number[]): number =>
  ages.length ? Math.max(...ages) : DEFAULT_CONSENT_AGE;

/** Years that people who run were born in, by the year it is. */
export const birthYears = (year: number) => ({ first: year - 110, last: year - 5 });
