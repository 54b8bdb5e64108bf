/** What was hurt, as far as the steps read it: over a bone no pain at all is allowed. */
export const TISSUE_KINDS = ["bone", "other"] as const;
export type Tissue = (typeof TISSUE_KINDS)[number];

/**
 * The stage at which somebody begins who was told none: 0 after a bone; otherwise by days without a run. null where they are so few that two
 * easy days do. Structure after George 2024 and Warden 2021; the days are the house's.
 */
export function entryStage(daysWithoutRun: number | null, tissue: Tissue): number | null {
  if (tissue === "bone") return 0;
  if (daysWithoutRun === null || daysWithoutRun >= 21) return 1;
  if (daysWithoutRun >= 10) return 3;
  return daysWithoutRun >= 4 ? 5 : null;
}
