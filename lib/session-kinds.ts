import type { Words } from "@/lib/words/words";

/** What an athlete can log by hand: its sport for the engine. Its names are in messages/<language>/sessions.json. */
export const SESSION_KINDS = [
  { kind: "run", sport: "run" },
  { kind: "easy-run", sport: "run" },
  { kind: "long-run", sport: "run" },
  { kind: "tempo", sport: "run" },
  { kind: "intervals", sport: "run" },
  { kind: "hills", sport: "run" },
  { kind: "race", sport: "run" },
  { kind: "ride", sport: "ride" },
  { kind: "swim", sport: "swim" },
  { kind: "water-run", sport: "water-run" },
  { kind: "strength", sport: "strength" },
  { kind: "walk", sport: "walk" },
  { kind: "other", sport: "other" },
] as const;

export type SessionKind = (typeof SESSION_KINDS)[number]["kind"];

/** The engine's sport of a kind of session; "other" for a kind that is not known. */
export const sportOfKind = (kind: string) =>
  SESSION_KINDS.find((known) => known.kind === kind)?.sport ?? "other";

/** The answers to how hard a session was. Source: Foster 2001 (session RPE). */
export const RPES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** The kind of that name; "other" for one that is not known here. A sport is the name of a kind, too. */
const known = (kindOrSport: string): SessionKind =>
  SESSION_KINDS.find(({ kind }) => kind === kindOrSport)?.kind ?? "other";

/** The name of a kind of session, or of a sport where no kind is known: "Easy run", or "easy run" within a sentence. */
export function sessionName(
  kindOrSport: string,
  t: Words<"sessions">,
  where: "kind" | "within" = "kind",
): string {
  return t(`${where}.${known(kindOrSport)}`);
}
