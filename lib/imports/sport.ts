import type { SessionKind } from "../session-kinds";

/** The sports that Feelcheck tells apart, because the verdict does. */
export const SPORTS = ["run", "walk", "ride", "swim", "water-run", "strength", "other"] as const;
export type Sport = (typeof SPORTS)[number] & SessionKind;
