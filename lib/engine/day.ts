import type { CheckIn, FeelCheck } from "./input";

/** One day's answers. `imported`: from a table of other scales, which tells neither kind nor place. */
export type Day = CheckIn & { feelCheck?: FeelCheck | null; imported?: boolean };
