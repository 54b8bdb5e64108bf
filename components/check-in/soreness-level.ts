export type SorenessLevel = "none" | "mild" | "moderate" | "strong" | "severe" | "worst";

/** What a number of the soreness scale, 0..10, means; in words in `checkIn.soreness.level`. */
export function sorenessLevel(soreness: number): SorenessLevel {
  if (soreness === 0) return "none";
  if (soreness <= 2) return "mild";
  if (soreness <= 5) return "moderate";
  if (soreness <= 7) return "strong";
  return soreness === 10 ? "worst" : "severe";
}
