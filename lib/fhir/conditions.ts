import type { Condition } from "fhir/r4";
import type { LocalDate } from "@/lib/calendar";
import { type Injury, isOpen } from "@/lib/injuries/episode";
import { refer } from "./entry";

const TERMINOLOGY = "http://terminology.hl7.org/CodeSystem";

export type ConditionWords = {
  /** What an episode is called: where, and that it is one. */
  name: (injury: Injury) => string;
  place: (injury: Injury) => string | null;
  /** What it keeps from, when full training is expected. */
  notes: (injury: Injury) => readonly string[];
};

/**
 * An injury or illness. What it is stands in the words it was told in: a code of a terminology would be a claim that nobody
 * made, and most need a licence.
 */
export function conditionOf(
  injury: Injury,
  athlete: { id: string; name: string },
  today: LocalDate,
  words: ConditionWords,
): Condition & { id: string } {
  const [told] = injury.told;
  const place = words.place(injury);
  const name = words.name(injury);
  const notes = [...(told?.diagnosis ? [name] : []), ...words.notes(injury)];
  return {
    resourceType: "Condition",
    id: injury.id,
    clinicalStatus: {
      coding: [{ system: `${TERMINOLOGY}/condition-clinical`, code: statusOf(injury, today) }],
    },
    category: [{ coding: [{ system: `${TERMINOLOGY}/condition-category`, code: "problem-list-item" }] }],
    code: { text: told?.diagnosis || name },
    ...(place && { bodySite: [{ text: place }] }),
    subject: refer(athlete.id, athlete.name),
    onsetDateTime: injury.onset,
    ...(!isOpen(injury, today) && injury.returnedOn && { abatementDateTime: injury.returnedOn }),
    recordedDate: injury.versions[0]?.recordedOn ?? injury.recordedOn,
    ...(told?.byName && { asserter: { display: told.byName } }),
    ...(notes.length > 0 && { note: notes.map((text) => ({ text })) }),
  };
}

const statusOf = (injury: Injury, today: LocalDate) =>
  isOpen(injury, today) ? (injury.course === "new" ? "active" : "recurrence") : "resolved";
