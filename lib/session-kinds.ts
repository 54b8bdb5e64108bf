/** What an athlete can log by hand: its sport for the engine, and its name on the page. */
export const SESSION_KINDS = [
  { kind: "run", sport: "run", name: "Run" },
  { kind: "easy-run", sport: "run", name: "Easy run" },
  { kind: "long-run", sport: "run", name: "Long run" },
  { kind: "tempo", sport: "run", name: "Tempo" },
  { kind: "intervals", sport: "run", name: "Intervals" },
  { kind: "hills", sport: "run", name: "Hills" },
  { kind: "race", sport: "run", name: "Race" },
  { kind: "ride", sport: "ride", name: "Ride" },
  { kind: "swim", sport: "swim", name: "Swim" },
  { kind: "water-run", sport: "water-run", name: "Water running" },
  { kind: "strength", sport: "strength", name: "Strength" },
  { kind: "walk", sport: "walk", name: "Walk" },
  { kind: "other", sport: "other", name: "Other" },
] as const;

export type SessionKind = (typeof SESSION_KINDS)[number]["kind"];

/** The name of a kind of session, or of a sport where no kind is known. */
export function sessionName(kindOrSport: string): string {
  return SESSION_KINDS.find(({ kind }) => kind === kindOrSport)?.name ?? kindOrSport;
}

/** Session RPE in words. Source: Foster 2001. */
export const RPE_WORDS = [
  "Rest",
  "Very, very easy",
  "Easy",
  "Moderate",
  "Somewhat hard",
  "Hard",
  "Harder",
  "Very hard",
  "Very, very hard",
  "Nearly maximal",
  "Maximal",
] as const;
