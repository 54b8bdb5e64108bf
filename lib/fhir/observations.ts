import type { CodeableConcept, Observation, ObservationComponent, Quantity } from "fhir/r4";
import type { LocalDate } from "@/lib/calendar";
import { dayId, refer } from "./entry";

type Athlete = { id: string; name: string };

/** A quantity in a unit of UCUM. */
const measured = (value: number, unit: "min" | "km" | "h"): Quantity => ({
  value,
  unit,
  system: "http://unitsofmeasure.org",
  code: unit,
});

const category = (code: "survey" | "activity"): CodeableConcept[] => [
  { coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code }] },
];

export type Morning = {
  date: LocalDate;
  soreness: number | null;
  quality: string | null;
  places: readonly string[];
  sleepHours: number | null;
  verdict: string | null;
};
export type MorningWords = Record<"soreness" | "quality" | "sleep" | "verdict", string>;

/** What an athlete answered on a morning, and the verdict it got: two observations, of those that there are. */
export function morningOf(morning: Morning, athlete: Athlete, words: MorningWords) {
  const { date, soreness, quality, places, sleepHours, verdict } = morning;
  const about = { subject: refer(athlete.id, athlete.name), effectiveDateTime: date } as const;
  const component: ObservationComponent[] = [
    ...(quality ? [{ code: { text: words.quality }, valueString: quality }] : []),
    ...(sleepHours === null
      ? []
      : [{ code: { text: words.sleep }, valueQuantity: measured(sleepHours, "h") }]),
  ];
  const found: (Observation & { id: string })[] = [];
  if (soreness !== null)
    found.push({
      resourceType: "Observation",
      id: dayId(athlete.id, "soreness", date),
      status: "final",
      category: category("survey"),
      code: { text: words.soreness },
      ...about,
      valueInteger: soreness,
      ...(places.length > 0 && { bodySite: { text: places.join(", ") } }),
      ...(component.length > 0 && { component }),
    });
  if (verdict)
    found.push({
      resourceType: "Observation",
      id: dayId(athlete.id, "verdict", date),
      status: "final",
      code: { text: words.verdict },
      ...about,
      valueString: verdict,
    });
  return found;
}

export type SessionDone = {
  id: string;
  date: LocalDate;
  name: string;
  durationMin: number;
  distanceKm: number | null;
  rpe: number | null;
};
export type SessionWords = Record<"distance" | "effort", string>;

/** A session: its minutes, with distance and effort where they were told. */
export function sessionOf(
  { id, date, name, durationMin, distanceKm, rpe }: SessionDone,
  athlete: Athlete,
  words: SessionWords,
): Observation & { id: string } {
  const component: ObservationComponent[] = [
    ...(distanceKm === null
      ? []
      : [{ code: { text: words.distance }, valueQuantity: measured(distanceKm, "km") }]),
    ...(rpe === null ? [] : [{ code: { text: words.effort }, valueInteger: rpe }]),
  ];
  return {
    resourceType: "Observation",
    id,
    status: "final",
    category: category("activity"),
    code: { text: name },
    subject: refer(athlete.id, athlete.name),
    effectiveDateTime: date,
    valueQuantity: measured(durationMin, "min"),
    ...(component.length > 0 && { component }),
  };
}
