import ical, { ICalEventStatus } from "ical-generator";
import { addDays } from "@/lib/calendar";
import { sessionName } from "@/lib/session-kinds";

/** What a calendar is told of a planned session. `at` is its last change, `sequence` rises with each. */
export type FeedPlan = {
  id: string;
  date: string;
  kind: string;
  minutes: number;
  intensity: string;
  note: string;
  at: Date;
  sequence: number;
  removedAt: Date | null;
};

/**
 * Planned sessions as an iCalendar of whole days. These are dates and no instants, so they need no time zone and are right
 * in every one. What was taken away stays as cancelled, so that a calendar that has it takes it out.
 */
export function planFeed(plans: readonly FeedPlan[], checkInUrl: string): string {
  const calendar = ical({
    name: "Feelcheck plan",
    ttl: 3600,
    prodId: { company: "Feelcheck", product: "Plan", language: "EN" },
  });
  for (const plan of plans)
    calendar.createEvent({
      id: `${plan.id}@feelcheck`,
      sequence: plan.sequence,
      stamp: plan.at,
      lastModified: plan.at,
      status: plan.removedAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start: `${plan.date}T00:00:00.000Z`,
      end: `${addDays(plan.date, 1)}T00:00:00.000Z`,
      allDay: true,
      timezone: "UTC",
      summary: `${sessionName(plan.kind)} ${Math.round(plan.minutes)} min, ${plan.intensity}`,
      description: [plan.note, `Check in first: ${checkInUrl}`].filter(Boolean).join("\n\n"),
    });
  return calendar.toString();
}
