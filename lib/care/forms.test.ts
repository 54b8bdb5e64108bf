import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/words/field-errors";
import { teller } from "@/lib/words/told";
import { type AssessmentForm, assessmentForm } from "./forms";

const ID = "019aa000-0000-7000-8000-000000000000";
const given = (over: Partial<AssessmentForm>): AssessmentForm => ({
  id: ID,
  athleteId: ID,
  episode: ID,
  revision: 1,
  what: "injury",
  region: null,
  side: null,
  onset: "2026-05-01",
  kind: "bone",
  diagnosis: "tibia, grade 2",
  restriction: "modified",
  expectedOn: null,
  allows: "ladder",
  stage: 1,
  top: null,
  until: "2026-06-01",
  nextVisit: null,
  note: "",
  ...over,
});
const errors = (over: Partial<AssessmentForm>) => {
  const parsed = assessmentForm.safeParse(given(over));
  return parsed.success ? [] : fieldErrors(parsed.error, teller("en", "fields"));
};

describe("an assessment", () => {
  it.each<[string, Partial<AssessmentForm>]>([
    ["the steps back", {}],
    ["the steps back, no further than the stage they begin with", { stage: 3, top: 3 }],
    ["no training, and nothing allowed yet", { restriction: "full", allows: "nothing", until: null }],
    ["no training with the team, and the steps back", { restriction: "full" }],
    ["as usual, and full training", { restriction: "none", allows: "full" }],
    ["less, and nothing to clear", { allows: "nothing", until: null }],
    ["nothing recorded, easy allowed", { episode: null, restriction: null, allows: "easy" }],
    ["a new one whose place is none of the list", { revision: 0 }],
  ])("%s", (_, over) => expect(errors(over)).toEqual([]));

  it.each<[string, Partial<AssessmentForm>, string]>([
    ["about nothing and nothing allowed", { episode: null, allows: "nothing" }, "episode"],
    ["no word on what it keeps from", { restriction: null }, "restriction"],
    ["no training, yet full training", { restriction: "full", allows: "full" }, "allows"],
    ["no training, yet easy", { restriction: "full", allows: "easy" }, "allows"],
    ["less, yet full training", { allows: "full" }, "allows"],
    ["as usual, yet the steps back", { restriction: "none" }, "allows"],
    ["as usual, yet nothing allowed", { restriction: "none", allows: "nothing" }, "allows"],
    ["allowed without an end", { until: null }, "until"],
    ["a place without a side", { revision: 0, region: "shin" }, "side"],
    ["nobody said what is allowed", { allows: "" as "full" }, "allows"],
    ["no further than below where it begins", { stage: 3, top: 2 }, "top"],
    ["a stage there is none of", { stage: 10 }, "stage"],
  ])("%s", (_, over, field) => {
    const told = errors(over);
    expect(told.map((error) => error.field)).toEqual([field]);
    expect(told[0]?.message).toMatch(/ /);
  });
});
