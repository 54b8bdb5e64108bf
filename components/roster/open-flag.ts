/** The event with which a row asks for the flag dialog; its detail is the athlete's id and name. */
export const OPEN_FLAG = "feelcheck:flag";
export type OpenFlag = { athleteId: string; name: string };
