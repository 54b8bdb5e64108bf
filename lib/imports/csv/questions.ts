import { ImportError } from "../import-error";
import type { DistanceUnit } from "./distances";

/** What a table cannot tell and its owner is asked, with an example of theirs. */
export type Question =
  | { id: "dateOrder"; example: string }
  /** `minutes` is how long the example took, where that is known. */
  | { id: "distance"; example: string; minutes: number | null; units: readonly DistanceUnit[] }
  | { id: "clock"; example: string };

/** What was answered, or was never asked. */
export type Answers = {
  dateOrder?: "dmy" | "mdy" | undefined;
  distance?: DistanceUnit | undefined;
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
    super("refused.twoReadings");
  }
}
