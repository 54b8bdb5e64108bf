import { addDays, type LocalDate } from "@/lib/calendar";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { type CheckIn, parseInput } from "@/lib/engine/input";
import { factOf, inWords } from "@/lib/engine-words/in-words";
import type { EngineWords } from "@/lib/engine-words/values";

// The first page's picture: made-up mornings, judged by the engine itself, so that the picture never lies.

type Morning = Partial<CheckIn> & { soreness: number };

/** Soreness 0..10 of a fortnight, the oldest first, and the morning of today. */
const TEAM: readonly { name: string; course: readonly number[]; morning: Morning }[] = [
  {
    name: "Camille Roux",
    course: [1, 0, 1, 1, 2, 1, 2, 2, 2, 3, 3, 3, 4, 5],
    morning: {
      soreness: 5,
      quality: "sharp",
      spread: "one-spot",
      withMovement: "worsens",
      sites: [{ region: "shin", side: "left" }],
    },
  },
  {
    name: "Jakub Nowak",
    course: [0, 1, 2, 1, 0, 1, 0, 2, 1, 1, 0, 1, 0, 1],
    morning: { soreness: 0, illness: "below-neck-or-fever" },
  },
  {
    name: "Elif Demir",
    course: [1, 2, 1, 3, 2, 2, 3, 2, 3, 4, 3, 5, 6, 6],
    morning: { soreness: 6, quality: "dull", spread: "both-sides", withMovement: "same" },
  },
  {
    name: "Ada Lindqvist",
    course: [1, 1, 0, 1, 2, 3, 2, 1, 1, 0, 1, 1, 3, 4],
    morning: {
      soreness: 4,
      quality: "dull",
      spread: "both-sides",
      withMovement: "eases",
      sites: [{ region: "calf", side: "both" }],
    },
  },
  { name: "Ben Hartley", course: [0, 1, 1, 0, 2, 1, 0, 0, 1, 1, 0, 1, 0, 0], morning: { soreness: 0 } },
];
/** The one whose card is shown. */
const CARD = 3;

export type Example = {
  name: string;
  assessment: Assessment;
  /** What decided, in a few words. */
  why: string | null;
  days: readonly { date: LocalDate; soreness: number }[];
};

/** The five athletes of the first page on a local date, most urgent first. */
export const exampleTeam = (today: LocalDate, words: EngineWords): Example[] =>
  TEAM.map(({ name, course, morning }) => {
    const days = course.map((soreness, i) => ({ date: addDays(today, i + 1 - course.length), soreness }));
    const given = assess(
      parseInput({
        date: today,
        checkIn: whole(morning),
        history: {
          checkIns: days.slice(0, -1).map(({ date, soreness }) => ({ date, ...whole({ soreness }) })),
          sessions: [{ date: addDays(today, -2), sport: "run", durationMin: 70, rpe: 6, descentM: 350 }],
        },
      }),
    );
    const assessment = inWords(given, words);
    const [first] = assessment.reasons;
    const why = first && first.floor !== "train" ? factOf(first, words) : null;
    return { name, assessment, why, days };
  });

/** The athlete whose card is shown beside the team. */
export const exampleCard = (team: readonly Example[]): Example => {
  const card = team[CARD];
  if (!card) throw new RangeError(`The example team has no athlete ${CARD}.`);
  return card;
};

const whole = (morning: Morning) => ({
  withMovement: "eases",
  gait: "normal",
  sites: [],
  redFlags: [],
  illness: "none",
  sleepHours: 7.5,
  ...(morning.soreness > 0 && { quality: "dull", spread: "both-sides" }),
  ...morning,
});
