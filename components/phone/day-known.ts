import { addDays, type LocalDate } from "@/lib/calendar";
import type { CheckInForm, FeelCheckForm } from "@/lib/form-schemas";
import type { Kept } from "@/lib/phone/kept";
import type { Opened } from "@/lib/phone/queue";
import type { Before } from "../check-in/same-as-before";

/** For so many days a session that hurt is asked about. */
const ASKED_DAYS = 2;

export type DayKnown = ReturnType<typeof dayKnown>;

/** What this phone knows of a local date: from the server, and from what waits to be sent there. */
export function dayKnown(kept: Kept, entries: readonly Opened[], date: LocalDate) {
  const known = kept.checkIns.find((one) => one.date === date);
  const checkIns = sentOf<CheckInForm>(entries, "check-in");
  const waits = checkIns.findLast((one) => one.date === date) ?? null;
  const felt = sentOf<FeelCheckForm>(entries, "feel-check").findLast((one) => one.date === date);
  return {
    date,
    /** The check-in that waits; null where there is none. */
    waits,
    /** The revision that one is made from. */
    revision: known?.revision ?? 0,
    answers: waits?.answers ?? known?.answers,
    note: waits?.note ?? known?.note ?? "",
    feel: felt ?? kept.feelChecks.find((one) => one.date === date) ?? null,
    before: beforeOf(kept, checkIns, date),
    hurt: kept.hurts.find((one) => one.date < date && one.date >= addDays(date, -ASKED_DAYS)) ?? null,
  };
}

/** The last check-in before a date, sent or not. */
function beforeOf(kept: Kept, checkIns: readonly CheckInForm[], date: LocalDate): Before | null {
  const all = [...checkIns, ...kept.checkIns].filter((one) => one.date < date);
  const [last] = all.sort((a, b) => (a.date < b.date ? 1 : -1));
  return last ? { date: last.date, answers: last.answers as Before["answers"] } : null;
}

/** The forms of a kind that wait, in order; those that the server refused wait for their form. */
function sentOf<Form>(entries: readonly Opened[], kind: "check-in" | "feel-check"): Form[] {
  return entries.flatMap(({ waiting, content }) =>
    waiting.state === "waiting" && content?.kind === kind ? [content.entry as unknown as Form] : [],
  );
}
