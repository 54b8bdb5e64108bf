import type { Format } from "../format/format";
import type { Words } from "../words/words";
import { CellError } from "./csv/cell-error";
import { type DateOrder, readMoment } from "./csv/dates";
import type { Question } from "./csv/questions";

export type QuestionWords = { text: string; options: readonly { value: string; label: string }[] };

/** What a table cannot tell, as its owner is asked, and the answers to choose from. */
export function questionWords(question: Question, t: Words<"imports">, f: Format): QuestionWords {
  const { example } = question;
  if (question.id === "dateOrder") {
    const dmy = dayIn(example, "dmy", f);
    const mdy = dayIn(example, "mdy", f);
    const options = [
      { value: "dmy", label: dmy },
      { value: "mdy", label: mdy },
    ];
    return { text: t("question.dateOrder", { example, dmy, mdy }), options };
  }
  if (question.id === "clock") {
    const [a = 0, b = 0] = example.split(":").map(Number);
    const [hm, ms] = [t("question.hm", { a, b }), t("question.ms", { a, b })];
    const options = [
      { value: "h:mm", label: hm },
      { value: "m:ss", label: ms },
    ];
    return { text: t("question.clock", { example, hm, ms }), options };
  }
  const options = question.units.map((value) => ({ value, label: t(`mapping.unit.${value}`) }));
  const units = f.either(options.map(({ label }) => label));
  const minutes = question.minutes === null ? 0 : Math.round(question.minutes);
  const text =
    minutes > 0
      ? t("question.distance", { example, units, minutes })
      : t("question.distanceOnly", { example, units });
  return { text, options };
}

/** The day that a cell's numbers are in an order; the cell itself where they are none. */
function dayIn(example: string, order: DateOrder, f: Format): string {
  try {
    return f.day(readMoment(example, "", order).date, "year");
  } catch (error) {
    if (error instanceof CellError) return example;
    throw error;
  }
}

/** What is asked of a word for a sport that nobody has explained; "" where a file names none. */
export const sportQuestion = (word: string, t: Words<"imports">): string =>
  word ? t("question.sport", { word }) : t("question.noSport");
