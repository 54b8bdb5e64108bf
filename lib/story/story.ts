import { addDays } from "@/lib/calendar";
import type { Doms } from "@/lib/engine/assessment";
import { expectedCourse } from "@/lib/engine/doms-course";
import type { Verdict } from "@/lib/engine/vocabulary";
import type { RosterDay } from "@/lib/roster/row";
import { cutText, lengthOf } from "@/lib/text";

/** One day of an athlete's story, as the timeline draws it. */
export type StoryDay = {
  date: string;
  soreness: number | null;
  /** What the course of training soreness would have been, where a session explains it. */
  expected: number | null;
  verdict: Verdict | null;
  easy: number;
  moderate: number;
  hard: number;
  load: number;
  /** Sessions, and those of them without an effort: the load does not know these. */
  sessions: number;
  unrated: number;
  sleepHours: number | null;
  /** Soreness of whom or what it is compared with. */
  other: number | null;
  marks: StoryMark[];
};

/** A flag or a note of a day, cut to what a mark tells. */
export type StoryMark = { kind: "flag" | "note"; words: string };
type Mark = StoryMark & { date: string };
const LONGEST_MARK = 80;

const shortened = ({ kind, words }: Mark): StoryMark => ({
  kind,
  words: lengthOf(words) > LONGEST_MARK ? `${cutText(words, LONGEST_MARK)}…` : words,
});

/** The days from `from` to `to` with soreness, training, verdicts, the expected course of each bout, and marks. */
export function storyOf(
  days: readonly RosterDay[],
  doms: readonly { date: string; doms: Doms | null }[],
  marks: readonly Mark[],
  other: ReadonlyMap<string, number | null>,
  from: string,
  to: string,
): StoryDay[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const expected = expectedDays(byDate, doms);
  const story: StoryDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const day = byDate.get(date);
    story.push({
      date,
      soreness: day?.soreness ?? null,
      expected: expected.get(date) ?? null,
      verdict: day?.verdict ?? null,
      easy: ((day?.hrEasy ?? 0) + (day?.secondsEasy ?? 0)) / 60,
      moderate: ((day?.hrModerate ?? 0) + (day?.secondsModerate ?? 0)) / 60,
      hard: ((day?.hrHard ?? 0) + (day?.secondsHard ?? 0)) / 60,
      load: day?.load ?? 0,
      sessions: day?.sessionCount ?? 0,
      unrated: day?.sessionsUnrated ?? 0,
      sleepHours: day?.sleepHours ?? null,
      other: other.get(date) ?? null,
      marks: marks.filter((mark) => mark.date === date).map(shortened),
    });
  }
  return story;
}

/** The course of each session that explained a bout, scaled to the highest soreness reported in its week. */
function expectedDays(
  byDate: ReadonlyMap<string, RosterDay>,
  doms: readonly { date: string; doms: Doms | null }[],
): Map<string, number> {
  const starts = new Set(doms.flatMap((day) => (day.doms?.session ? [day.doms.session.date] : [])));
  const expected = new Map<string, number>();
  for (const start of starts) {
    const dates = Array.from({ length: 8 }, (_, i) => addDays(start, i));
    const peak = Math.max(0, ...dates.map((date) => byDate.get(date)?.soreness ?? 0));
    for (const [i, value] of expectedCourse(peak).entries()) {
      const date = dates[i] as string;
      expected.set(date, Math.max(value, expected.get(date) ?? 0));
    }
  }
  return expected;
}
