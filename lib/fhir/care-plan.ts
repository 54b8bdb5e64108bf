import type { CarePlan, CarePlanActivity } from "fhir/r4";
import { type LocalDate, laterOf } from "@/lib/calendar";
import { planId, refer } from "./entry";

export type Allowed = {
  id: string;
  date: LocalDate;
  until: LocalDate;
  note: string;
  /** Who recorded it, or who told the athlete. */
  by: string | null;
  injuryId: string | null;
  nextVisit: LocalDate | null;
  /** What it allows, in words. */
  what: string;
};

/** What somebody allows the athlete, from when to when; about which of the bundle's conditions. */
export function carePlanOf(
  allowed: Allowed,
  athlete: { id: string; name: string },
  conditions: ReadonlySet<string>,
  today: LocalDate,
  words: { title: string; nextVisit: string },
): CarePlan & { id: string } {
  const { id, date, until, note, by, injuryId, nextVisit, what } = allowed;
  const over = until < today;
  const activity: CarePlanActivity[] = [
    { detail: { status: over ? "completed" : "in-progress", description: what } },
    ...(nextVisit
      ? [
          {
            detail: {
              status: nextVisit < today ? ("unknown" as const) : ("scheduled" as const),
              scheduledPeriod: { start: nextVisit, end: nextVisit },
              description: words.nextVisit,
            },
          },
        ]
      : []),
  ];
  return {
    resourceType: "CarePlan",
    id: planId(id),
    status: over ? "completed" : "active",
    intent: "plan",
    title: words.title,
    subject: refer(athlete.id, athlete.name),
    period: { start: date, end: laterOf(date, until) },
    created: date,
    ...(by && { author: { display: by } }),
    ...(injuryId && conditions.has(injuryId) && { addresses: [refer(injuryId)] }),
    activity,
    ...(note && { note: [{ text: note }] }),
  };
}
