import { textOf } from "@/lib/form-fields";

/** The stages of the way back, 0..9, in words; one step at most every other day. */
export const STAGE_WORDS = [
  "brisk walk, 30 min",
  "6 × 1 min run, 4 min walk",
  "6 × 2 min run, 3 min walk",
  "6 × 3 min run, 2 min walk",
  "6 × 4 min run, 1 min walk",
  "2 × 14 min run, 1 min walk",
  "30 min easy",
  "easy, 5 min longer each run",
  "two days in a row, hills, strides",
  "one moderate run, then one hard a week",
] as const;
/** Where the steps begin when nobody says otherwise. */
export const FIRST_STAGE = 1;

/** What a clearance allows, in words for those who read it. */
export function allowanceWords({ allows, stage }: { allows: string | null; stage: number | null }): string {
  if (allows === "full") return "allows full training";
  if (allows === "easy") return "allows easy running only";
  return allows === "ladder" ? `allows the steps back from stage ${stage ?? FIRST_STAGE} of 9` : "";
}

/** What a posted form says of it: the stage counts where the steps back are chosen. */
export function allowanceIn(fields: FormData) {
  const allows = textOf(fields, "allows");
  return { allows, stage: stageFor(allows, textOf(fields, "stage")) };
}

/** The stage as the form sends it. */
export function stageFor(allows: string, stage: string): number | null {
  if (allows !== "ladder") return null;
  return stage === "" ? FIRST_STAGE : Number(stage);
}
