import { ImportError } from "../draft";

/** What a table cannot tell and its owner is asked, with an example of theirs. */
export type Question = {
  id: "dateOrder" | "distance" | "clock";
  text: string;
  options: readonly { value: string; label: string }[];
};

/** What was answered, or was never asked. */
export type Answers = {
  dateOrder?: "dmy" | "mdy" | undefined;
  distance?: "km" | "mi" | "m" | undefined;
  clock?: "h:mm" | "m:ss" | undefined;
};

/** Thrown where a table can be read in two ways: the person is asked, nothing is guessed. */
export class NeedsAnswers extends ImportError {
  constructor(
    readonly header: string[],
    readonly questions: readonly Question[],
    /** Words for sports nobody has explained, so that all is asked at once. */
    readonly sports: readonly string[],
  ) {
    super(
      `can be read in two ways: ${questions.map(({ text }) => text).join(" ")} Import it alone to answer`,
    );
  }
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "Is 5/9/2026 the 5th of September or the 9th of May?" */
export function dateOrderQuestion(example: string): Question {
  const [a = 1, b = 1, year] = example.split(/[-/. ]+/).map(Number);
  const day = (d: number, m: number) => `${d} ${MONTHS[m - 1] ?? m} ${year}`;
  return {
    id: "dateOrder",
    text: `Is ${example} the ${day(a, b)} or the ${day(b, a)}?`,
    options: [
      { value: "dmy", label: day(a, b) },
      { value: "mdy", label: day(b, a) },
    ],
  };
}

const UNIT_NAMES = { km: "kilometres", mi: "miles", m: "metres" } as const;

/** "In 40 minutes you ran 5.2: kilometres or miles?" */
export function distanceQuestion(
  example: string,
  minutes: number | null,
  units: readonly ("km" | "mi" | "m")[],
): Question {
  const words = units.map((unit) => UNIT_NAMES[unit]);
  return {
    id: "distance",
    text: `A distance is ${example}${minutes ? `, in ${Math.round(minutes)} minutes` : ""}. Is that ${words.join(" or ")}?`,
    options: units.map((unit) => ({ value: unit, label: UNIT_NAMES[unit] })),
  };
}

/** "Is 1:05 an hour and 5 minutes, or a minute and 5 seconds?" */
export function clockQuestion(example: string): Question {
  const [a = 0, b = 0] = example.split(":").map(Number);
  return {
    id: "clock",
    text: `Is ${example} ${a} hours and ${b} minutes, or ${a} minutes and ${b} seconds?`,
    options: [
      { value: "h:mm", label: `${a} hours ${b} minutes` },
      { value: "m:ss", label: `${a} minutes ${b} seconds` },
    ],
  };
}
