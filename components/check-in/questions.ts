import type { Answers } from "./answers";

/** What each group of the check-in's questions is given. */
export type Asking = {
  answers: Answers;
  /** Until scripts run: all questions are on the page, and the style sheet shows them by what is checked. */
  early: boolean;
  answer: (given: Partial<Answers>) => void;
  /** What is wrong with an answer, by its name. */
  error: (name: string) => string | undefined;
};
