/** Whom a sentence speaks to: the athlete it is about ("you slept 5 h"), or a coach, physio or doctor who reads of them. */
export type Reader = "athlete" | "other";

/** Who reads of an athlete here. */
export const readerOf = (viewerId: string, athleteId: string): Reader =>
  viewerId === athleteId ? "athlete" : "other";
