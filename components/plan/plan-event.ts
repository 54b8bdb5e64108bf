import type { ForWhom } from "@/lib/training-forms";

/** The event with which a cell or a button asks for the plan dialog. */
export const OPEN_PLAN = "feelcheck:plan";

export type OpenPlan = {
  title: string;
  date: string;
  target: ForWhom;
  /** The planned session to change; null for a new one. */
  plan: null | {
    id: string;
    athleteId: string;
    kind: string;
    minutes: number;
    intensity: "easy" | "moderate" | "hard";
    note: string;
  };
};

export const askForPlan = (detail: OpenPlan) =>
  document.dispatchEvent(new CustomEvent(OPEN_PLAN, { detail }));
