import { readInParts } from "@/app/reading-in-parts";
import type { Viewer } from "@/app/viewer";
import type { Tx } from "@/db/connection/tx";
import { lateDates } from "@/db/log/check-ins";
import { removedSessions, sessionsSince } from "@/db/log/sessions";
import { sessionKindsSince } from "@/db/pages/timeline";
import { addDays, type LocalDate } from "@/lib/calendar";
import { engineWords } from "@/lib/engine-words/english";
import { CORRECTION_DAYS } from "@/lib/form-schemas";
import { PATTERN_DAYS } from "@/lib/patterns/patterns";
import { loadDay, loadStory } from "../story-data";

type Asked = {
  today: LocalDate /** The day that was asked for in full. */;
  day: LocalDate | null;
  locale: string;
};

/** An athlete's own half year, and for below what they may correct of it. */
export const loadHistory = ({ userId }: Viewer, asked: Asked) =>
  readInParts(userId, (tx) => ({
    head: loadHead(tx, userId, asked),
    rest: loadLists(tx, userId, addDays(asked.today, -CORRECTION_DAYS)),
  }));

async function loadHead(tx: Tx, userId: string, { today, day, locale }: Asked) {
  const [{ days, story }, kinds, inFull] = await Promise.all([
    loadStory(tx, userId, { to: today, today }, null, engineWords(locale, "athlete")),
    sessionKindsSince(tx, userId, addDays(today, -PATTERN_DAYS)),
    day ? loadDay(tx, userId, day) : null,
  ]);
  return { days, story, kinds, day: inFull };
}

/** Sessions from `first` on, those that were removed, and the days that were answered late. */
async function loadLists(tx: Tx, userId: string, first: LocalDate) {
  const [sessions, removed, late] = await Promise.all([
    sessionsSince(tx, userId, first),
    removedSessions(tx, userId, CORRECTION_DAYS),
    lateDates(tx, userId, first),
  ]);
  return { sessions, removed, late };
}

export type HistoryHead = Awaited<ReturnType<typeof loadHead>>;
export type HistoryLists = Awaited<ReturnType<typeof loadLists>>;
