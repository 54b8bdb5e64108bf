import type { BundleEntry, FhirResource, Reference } from "fhir/r4";
import { dayNumber, type LocalDate } from "@/lib/calendar";

/** A resource of the bundle, named within it by its id. */
export const entryOf = (resource: FhirResource & { id: string }): BundleEntry => ({
  fullUrl: urnOf(resource.id),
  resource,
});

const urnOf = (id: string) => `urn:uuid:${id}`;

export const refer = (id: string, display?: string): Reference => ({
  reference: urnOf(id),
  ...(display && { display }),
});

/**
 * The id of a plan within the bundle: it may have been recorded under the id of the episode that it began, and two entries of one
 * id are refused. The version that no id of ours has makes it another, the same each time.
 */
export const planId = (id: string): string => `${id.slice(0, 14)}8${id.slice(15)}`;

/** Kinds of what a day has one of. */
const OF_A_DAY = { soreness: "1", verdict: "2" } as const;

/** The id of what has none of its own, an athlete's day: the same day gives the same id. */
export function dayId(athleteId: string, kind: keyof typeof OF_A_DAY, date: LocalDate): string {
  return `${athleteId.slice(0, 24)}${OF_A_DAY[kind]}${dayNumber(date).toString(16).padStart(11, "0")}`;
}
