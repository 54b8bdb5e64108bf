import { numberIn, textOf, textsOf } from "@/lib/form-fields";
import type { Version } from "@/lib/injuries/episode";
import type { InjuryForm } from "@/lib/injuries/forms";

/** The fields in which somebody says what an episode is. */
const TOLD = ["kind", "diagnosis"] as const;

/** An injury or illness as the form's fields hold it; what was left open is null. */
export function injuryIn(fields: FormData): InjuryForm {
  const open = (name: string) => textOf(fields, name) || null;
  const told = TOLD.some((name) => fields.has(name));
  return {
    ...textsOf(fields, "id", "writeId", "athleteId", "onset"),
    revision: numberIn(textOf(fields, "revision")) ?? 0,
    what: textOf(fields, "what"),
    mode: open("mode"),
    region: open("region"),
    side: open("side"),
    course: textOf(fields, "course") || "new",
    earlier: open("earlier"),
    during: open("during"),
    firstSeenBy: open("firstSeenBy"),
    restriction: textOf(fields, "restriction"),
    expectedOn: open("expectedOn"),
    returnedOn: open("returnedOn"),
    ...(fields.has("nextVisit") && { nextVisit: open("nextVisit") }),
    removed: textOf(fields, "removed") === "yes",
    ...(told && {
      told: {
        kind: open("kind"),
        diagnosis: textOf(fields, "diagnosis"),
        shared: textOf(fields, "shared") === "yes",
      },
    }),
  } as InjuryForm;
}

/** A version as it is sent again, to be changed. */
export function sentOf(version: Version, made: { athleteId: string; writeId: string }): InjuryForm {
  const { id, revision, what, onset, mode, region, side, course, earlier } = version;
  const { during, firstSeenBy, restriction, expectedOn, returnedOn, nextVisit, removed } = version;
  const when = { onset, mode, during, course, earlier, expectedOn, returnedOn, nextVisit };
  return { ...made, id, revision, what, ...when, region, side, firstSeenBy, restriction, removed };
}
