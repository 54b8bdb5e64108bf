import type { Bundle } from "fhir/r4";
import type { LocalDate } from "@/lib/calendar";
import type { Injury } from "@/lib/injuries/episode";
import { type Allowed, carePlanOf } from "./care-plan";
import { type ConditionWords, conditionOf } from "./conditions";
import { entryOf } from "./entry";
import {
  type Morning,
  type MorningWords,
  morningOf,
  type SessionDone,
  type SessionWords,
  sessionOf,
} from "./observations";

/** The doctor's page as it is told in a bundle. */
export type CasePage = {
  athlete: { id: string; name: string };
  today: LocalDate;
  injuries: readonly Injury[];
  mornings: readonly Morning[];
  sessions: readonly SessionDone[];
  allowed: readonly Allowed[];
};
export type BundleWords = {
  condition: ConditionWords;
  morning: MorningWords;
  session: SessionWords;
  plan: { title: string; nextVisit: string };
};

/**
 * The doctor's page as a collection of FHIR R4: who it is, injuries and illnesses as Conditions, mornings, verdicts and
 * sessions as Observations, what is allowed as CarePlans. Source: HL7 FHIR R4 (4.0.1).
 */
export function caseBundle(page: CasePage, at: Date, words: BundleWords): Bundle {
  const { athlete, today, injuries, mornings, sessions, allowed } = page;
  const known = new Set(injuries.map(({ id }) => id));
  return {
    resourceType: "Bundle",
    type: "collection",
    timestamp: at.toISOString(),
    entry: [
      { resourceType: "Patient" as const, id: athlete.id, name: [{ text: athlete.name }] },
      ...injuries.map((injury) => conditionOf(injury, athlete, today, words.condition)),
      ...mornings.flatMap((morning) => morningOf(morning, athlete, words.morning)),
      ...sessions.map((session) => sessionOf(session, athlete, words.session)),
      ...allowed.map((one) => carePlanOf(one, athlete, known, today, words.plan)),
    ].map(entryOf),
  };
}
