/**
 * Expected soreness (0..10) on each day from the session to day 7, scaled to the highest value reported so far.
 * The shape follows the course in the article and Cheung 2003: onset day 1, peak day 2-3, better by 3-5, gone by 7.
 */
export function expectedCourse(peak: number): number[] {
  return [0, 0.6, 1, 0.85, 0.55, 0.3, 0.12, 0].map((share) => Math.round(share * peak * 10) / 10);
}
