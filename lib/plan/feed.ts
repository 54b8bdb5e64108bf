import ical, { ICalEventStatus } from "ical-generator";
import { addDays, type LocalDate } from "@/lib/calendar";
import type { Format } from "@/lib/format/format";
import { sessionName } from "@/lib/session-kinds";
import type { Words } from "@/lib/words/words";
import type { Standing } from "./held";
import { type Ill, type IllDay, illDayOn } from "./illness";
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

/** An illness of late, for whoever the calendar is of; `at` is when something of it was last told. */
export type FeedIll = Ill & { today: LocalDate; id: string; at: Date };

/** What takes the place of what is planned. */
export type FeedState = { back?: FeedWay | null; ill?: FeedIll | null };

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
  { back = null, ill = null }: FeedState = {},
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
      summary: summaryOf(plan, { back, ill }, t, sessions, f),
      description: [plan.note, t("checkIn", { link: checkInUrl })].filter(Boolean).join("\n\n"),
    });
  for (const { date, day } of ill ? illDays(ill) : [])
    calendar.createEvent({
      id: `${ill?.id}-${date}@feelcheck`,
      stamp: ill?.at,
      lastModified: ill?.at,
      ...wholeDay(date),
      summary: illWords(day, t, f),
      description: t("checkIn", { link: checkInUrl }),
    });
  const { nextOn } = back?.way ?? { nextOn: null };
  if (back && nextOn && !isCalledOff(back, nextOn) && !(ill && illDayOn(ill, nextOn)))
    calendar.createEvent({
      id: `${back.id}@feelcheck`,
      stamp: back.at,
      lastModified: back.at,
      ...wholeDay(nextOn),
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

/** So many days back illness is shown, and ahead the steps after it. */
const ILL_BACK = 28;
const ILL_AHEAD = 5;

/** The days of illness that are over, and from today on those after it, too. */
function illDays(ill: FeedIll): { date: LocalDate; day: IllDay }[] {
  const dates = Array.from({ length: ILL_BACK + ILL_AHEAD + 1 }, (_, i) => addDays(ill.today, i - ILL_BACK));
  return dates.flatMap((date) => {
    const day = illDayOn(ill, date);
    return day && (day.is === "ill" || date >= ill.today) ? [{ date, day }] : [];
  });
}

function illWords(day: IllDay, t: Words<"calendar">, f: Format): string {
  if (day.is !== "step") return t(`ill.${day.is}`);
  const minutes = day.minutes === null ? "none" : f.minutes(day.minutes);
  return t("ill.step", { day: day.day, minutes });
}

/** What is planned; first what takes its place by an illness or on the way back, or that it is called off. */
function summaryOf(
  plan: FeedPlan,
  { back, ill }: Required<FeedState>,
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
  const day = ill && date >= ill.today ? illDayOn(ill, date) : null;
  // Until somebody has looked, and where a coach asked for rest, that is said; a fever is no less.
  const stricter = left?.change === "care" || (left?.change === "rest" && day?.is === "step");
  if (day && !stricter) return t("ill.instead", { what: illWords(day, t, f), session });
  if (!back || !left) return session;
  if (left.change === "rest" || left.change === "care") return t(`instead.${left.change}`, { session });
  const onTheWay = dayOnTheWay(back.way, date) ?? "off";
  return t(`instead.${left.change === "step" ? "step" : onTheWay === "step" ? "easy" : onTheWay}`, {
    session,
  });
}
