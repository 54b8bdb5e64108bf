import type { AssessmentForm } from "@/lib/care/forms";
import { numberIn, textOf, textsOf } from "@/lib/form-fields";
import { stageFor } from "../flag/allowance";

/** An assessment as the form's fields hold it; what was left open is null. */
export function assessmentIn(fields: FormData): AssessmentForm {
  const open = (name: string) => textOf(fields, name) || null;
  const allows = textOf(fields, "allows");
  return {
    ...textsOf(fields, "id", "athleteId", "what", "onset", "diagnosis", "note"),
    episode: open("episode"),
    revision: numberIn(textOf(fields, "revision")) ?? 0,
    region: open("region"),
    side: open("side"),
    kind: open("kind"),
    restriction: open("restriction"),
    expectedOn: open("expectedOn"),
    allows,
    stage: stageFor(allows, textOf(fields, "stage")),
    top: allows === "ladder" ? numberIn(textOf(fields, "top")) : null,
    until: open("until"),
    nextVisit: open("nextVisit"),
  } as AssessmentForm;
}
