import type { LocalDate } from "@/lib/calendar";
import type { Tissue } from "./entry";

/** How a way back begins. */
export type Start = {
  on: LocalDate;
  /** 0..9 */
  stage: number;
  /** The stage beyond which nobody goes before whoever cleared has seen the athlete again; null without one. */
  top: number | null;
  /** What was said of that stage since, each from a date on, oldest first. */
  tops?: readonly Top[];
  tissue: Tissue;
  /** Minutes of the athlete's usual easy run, before they were hurt. */
  usualMin: number;
  /** No step before this date: the days between that a step of an earlier way back asks for. Left out: none was done. */
  notBefore?: LocalDate | null;
};

/** The professional's stage from a date on; null: there is none any more. */
export type Top = { from: LocalDate; top: number | null };

/** The stage beyond which nobody goes on a date. */
export const topOn = ({ top, tops = [] }: Pick<Start, "top" | "tops">, on: LocalDate): number | null => {
  const since = tops.filter(({ from }) => from <= on).at(-1);
  return since ? since.top : top;
};

/** A step that was done, and how the place answered; pain 0..10, null where nobody said. */
export type Step = {
  on: LocalDate;
  /** The stage it was a step of, 0..9. */
  stage: number;
  minutes: number;
  /** The worst of it during the step, and an hour after. */
  during: number;
  after: number | null;
  strideChanged: boolean;
  /** At that place on the morning before, the next morning, and the one after that. */
  before: number | null;
  next: number | null;
  second: number | null;
  /** Whether it hurt at rest or at night on one of the two mornings after. */
  atNight: boolean;
};

/** A coach keeps the athlete at their stage, from one date to another, both included; null without an end. */
export type Hold = { from: LocalDate; until: LocalDate | null };
