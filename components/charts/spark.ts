/** Soreness of the last days, oldest first, a letter a day: 0 to 9, "x" for 10, "." for a day without a check-in. */
export function sparkOf(values: readonly (number | null)[]): string {
  return values.map((value) => (value === null ? "." : value === 10 ? "x" : value)).join("");
}

const valuesOf = (spark: string) =>
  [...spark].map((letter) => (letter === "." ? null : letter === "x" ? 10 : Number(letter)));

/** The drawing is 32 units high and has a step of 4 a day: soreness 10 is at its top. */
export const STEP = 4;
export const heightOf = (soreness: number) => 31 - 3 * soreness;

/** The course as a path; a single day between two gaps is a dot. */
export function pathOf(spark: string): string {
  const values = valuesOf(spark);
  let path = "";
  let before: number | null = null;
  for (const [i, value] of values.entries()) {
    if (value !== null)
      path +=
        before === null
          ? `M${i * STEP} ${heightOf(value)}${values[i + 1] == null ? "h.1" : "l"}`
          : ` ${STEP} ${3 * (before - value)}`;
    before = value;
  }
  return path.replaceAll("l ", "l").replaceAll(" -", "-");
}

/** How many check-ins a course has, its least and most soreness. */
export function boundsOf(spark: string): { days: number; count: number; least: number; most: number } {
  const answered = valuesOf(spark).filter((value) => value !== null);
  return {
    days: spark.length,
    count: answered.length,
    least: Math.min(10, ...answered),
    most: Math.max(0, ...answered),
  };
}
