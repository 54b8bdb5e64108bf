import ical, { ICalEventStatus } from "ical-generator";
import { addDays, type LocalDate } from "@/lib/calendar";
import type { Format } from "@/lib/format/format";
import { sessionName } from "@/lib/session-kinds";
import type { Words } from "@/lib/words/words";
import type { Standing } from "./held";
import { isCalledOff, leftOn } from "./left";
import { dayOnTheWay, type OnTheWay } from "./on-the-way";

/** What a calendar is told of a planned session. `at` is its last change, `sequence` rises with each. */
export type FeedPlan = {
  id: string;
  date: string;
  kind: string;
  minutes: number;
  intensity: "easy" | "moderate" | "hard";
  note: string;
  at: Date;
  sequence: number;
  removedAt: Date | null;
};

/** Where the athlete stands on the way back, and what else holds from their date now on; `at` is when that was last told. */
export type FeedWay = Standing & { way: OnTheWay; id: string; at: Date };

/**
 * Planned sessions as an iCalendar of whole days. These are dates and no instants, so they need no time zone and are right
 * in every one. What was taken away stays as cancelled, so that a calendar that has it takes it out.
 */
export function planFeed(
  plans: readonly FeedPlan[],
  checkInUrl: string,
  t: Words<"calendar">,
  sessions: Words<"sessions">,
  f: Format,
  back: FeedWay | null = null,
): string {
  const calendar = ical({
    name: t("name"),
    ttl: 3600,
    prodId: {
      company: "Feelcheck",
      product: "Plan",
      language: new Intl.Locale(f.locale).language.toUpperCase(),
    },
  });
  for (const plan of plans)
    calendar.createEvent({
      id: `${plan.id}@feelcheck`,
      sequence: plan.sequence,
      stamp: plan.at,
      lastModified: plan.at,
      status: plan.removedAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...wholeDay(plan.date),
      summary: summaryOf(plan, back, t, sessions, f),
      description: [plan.note, t("checkIn", { link: checkInUrl })].filter(Boolean).join("\n\n"),
    });
  if (back?.way.nextOn && !isCalledOff(back, back.way.nextOn))
    calendar.createEvent({
      id: `${back.id}@feelcheck`,
      stamp: back.at,
      lastModified: back.at,
      ...wholeDay(back.way.nextOn),
      summary: t("step", { stage: back.way.stage, minutes: f.minutes(back.way.minutes) }),
      description: t("checkIn", { link: checkInUrl }),
    });
  return calendar.toString();
}

const wholeDay = (date: LocalDate) => ({
  start: `${date}T00:00:00.000Z`,
  end: `${addDays(date, 1)}T00:00:00.000Z`,
  allDay: true,
  timezone: "UTC",
});

/** What is planned; on the way back what takes its place first, or that it is called off. */
function summaryOf(
  plan: FeedPlan,
  back: FeedWay | null,
  t: Words<"calendar">,
  sessions: Words<"sessions">,
  f: Format,
): string {
  const { kind, minutes, intensity, date } = plan;
  const session = t("session", {
    session: sessionName(kind, sessions),
    minutes: f.minutes(minutes),
    intensity,
  });
  const left = back && date >= back.today ? leftOn(plan, back, date) : null;
  if (!back || !left) return session;
  if (left.change === "rest" || left.change === "care") return t(`instead.${left.change}`, { session });
  const day = dayOnTheWay(back.way, date) ?? "off";
  return t(`instead.${left.change === "step" ? "step" : day === "step" ? "easy" : day}`, { session });
}
