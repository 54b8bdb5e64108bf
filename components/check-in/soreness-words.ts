/** What the numbers of the soreness scale mean, 0..10. */
export function sorenessWord(soreness: number): string {
  if (soreness === 0) return "Nothing hurts";
  if (soreness <= 2) return "Mild: you notice it";
  if (soreness <= 5) return "Moderate: you feel it with each step";
  if (soreness <= 7) return "Strong: stairs are unpleasant";
  return soreness === 10 ? "Worst imaginable" : "Severe: walking is hard";
}
