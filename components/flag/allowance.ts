import { textOf } from "@/lib/form-fields";

/** The stages of the way back; one step at most every other day. */
export const STAGES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
/** Where the steps begin when nobody says otherwise. */
export const FIRST_STAGE = 1;

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
