import { z } from "zod";
import { ALLOWANCES, REGIONS, SIDES } from "@/lib/engine/vocabulary";
import { date, revision, text, uuid } from "@/lib/fields";
import { EPISODES, RESTRICTIONS, SYSTEMS, TISSUES } from "@/lib/injuries/vocabulary";
import { issueAt, wrong } from "@/lib/words/wrong";

/** What an assessment may allow: nothing yet, or what a clearance allows. */
export const ALLOWED = ["nothing", ...ALLOWANCES] as const;

const ofList = wrong("choice");
/** What is said where something is allowed that does not go with what it keeps from. */
const CONTRADICTED = { full: "care.full", modified: "care.modified", none: "care.none" } as const;

/**
 * What a professional found and allows. It is about an episode, known (`revision` as it was read) or new, or about none: a
 * scare that was nothing. Where the place and the onset of a known episode stand already, they are left as they are.
 */
export const assessmentForm = z
  .strictObject({
    id: uuid,
    athleteId: uuid,
    /** The episode; null where nothing is to be recorded. */
    episode: uuid.nullable(),
    revision,
    what: z.enum(EPISODES, ofList),
    region: z.enum(REGIONS, ofList).nullable(),
    side: z.enum(SIDES, ofList).nullable(),
    onset: date,
    kind: z.enum([...TISSUES, ...SYSTEMS], ofList).nullable(),
    diagnosis: text(300),
    restriction: z.enum(RESTRICTIONS, ofList).nullable(),
    expectedOn: date.nullable(),
    allows: z.enum(ALLOWED, wrong("flag.allows")),
    stage: z.int(wrong("flag.stage")).min(0, wrong("flag.stage")).max(9, wrong("flag.stage")).nullable(),
    /** On the steps back: the stage beyond which nobody goes before the next visit; null for no limit. */
    top: z.int(wrong("flag.stage")).min(0, wrong("flag.stage")).max(9, wrong("flag.stage")).nullable(),
    until: date.nullable(),
    nextVisit: date.nullable(),
    /** For the athlete and their coaches. */
    note: text(500),
  })
  .superRefine((given, ctx) => {
    const { episode, region, side, restriction, allows, stage, top, until } = given;
    if (episode === null) {
      if (allows === "nothing") ctx.addIssue(issueAt(["episode"], "care.about"));
    } else {
      if (region && !side) ctx.addIssue(issueAt(["side"], "injury.side"));
      if (!restriction) ctx.addIssue(issueAt(["restriction"], "care.restriction"));
      else if (!fits(restriction, allows)) ctx.addIssue(issueAt(["allows"], CONTRADICTED[restriction]));
    }
    if (top !== null && top < (stage ?? 0)) ctx.addIssue(issueAt(["top"], "care.top"));
    if (allows !== "nothing" && !until) ctx.addIssue(issueAt(["until"], "care.until"));
  });
export type AssessmentForm = z.input<typeof assessmentForm>;
export type AssessmentWrite = Omit<z.output<typeof assessmentForm>, "athleteId">;

type Restriction = (typeof RESTRICTIONS)[number];

/** Whether what somebody is kept from and what they may do can both be true. */
export function fits(restriction: Restriction, allows: (typeof ALLOWED)[number]): boolean {
  if (restriction === "full") return allows === "nothing" || allows === "ladder";
  return restriction === "none" ? allows === "full" : allows !== "full";
}
