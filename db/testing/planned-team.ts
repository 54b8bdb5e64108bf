import { uuidv7 } from "uuidv7";
import { beforeEach } from "vitest";
import { asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { saveCheckIn } from "../log/check-ins";
import { saveSession } from "../log/sessions";
import type { onEachDatabase } from "./databases";
import { morningOf, runOn } from "./entries";
import { testTeam } from "./people";

/** The day of these tests, a Tuesday. */
export const TODAY = "2026-05-12";
/** A hard session as a coach plans it for that day. */
export const TEMPO = { date: TODAY, kind: "tempo", minutes: 40, intensity: "hard" as const, note: "" };

type Database = Parameters<Parameters<typeof onEachDatabase>[1]>[0];

/** A new team for each test: whom its coach plans for, and what its athlete enters on that Tuesday. */
export function plannedTeam(database: Database) {
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeEach(async () => {
    team = await testTeam(database(), "Plans");
  });
  const coach = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.coach, work, database());
  const own = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.athlete, work, database());
  const morning = (soreness: number) =>
    own((tx) => saveCheckIn(tx, team.athlete, morningOf(TODAY, { soreness })));
  const session = (over: Partial<Parameters<typeof saveSession>[2]> = {}) =>
    own((tx) => saveSession(tx, team.athlete, { ...runOn(TODAY, "easy-run"), ...over }, TODAY));
  return {
    team: () => team,
    coach,
    own,
    /** The team's only athlete, planned for anew. */
    one: () => [{ id: team.athlete, planId: uuidv7(), today: TODAY }],
    morning,
    session,
  };
}
