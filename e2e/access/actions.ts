import { ACCOUNT_ACTIONS } from "./account-actions";
import { ATHLETE_ACTIONS } from "./athlete-actions";
import { CARE_ACTIONS } from "./care-actions";
import { COACH_ACTIONS } from "./coach-actions";
import type { Entry } from "./entry";
import { LADDER_ACTIONS } from "./ladder-actions";
import { TEAM_ACTIONS } from "./team-actions";

/**
 * Every server action: whom it is for, and a well-formed call: `attack` where it reaches for another team's things,
 * `sample` where an action only ever touches the caller's own. From these the hostile values are made
 * (`app/hostile-values.test.ts`, `e2e/hostile-values.spec.ts`).
 */
export const ACTIONS: Record<string, Entry> = {
  ...ACCOUNT_ACTIONS,
  ...ATHLETE_ACTIONS,
  ...CARE_ACTIONS,
  ...COACH_ACTIONS,
  ...LADDER_ACTIONS,
  ...TEAM_ACTIONS,
};
