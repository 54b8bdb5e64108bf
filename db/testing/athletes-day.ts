import { asc, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach } from "vitest";
import type { CheckIn } from "@/lib/engine/input";
import { asViewer, asWriter } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { saveCheckIn } from "../log/check-ins";
import { saveSession } from "../log/sessions";
import { athleteDays } from "../schema/verdicts";
import type { onEachDatabase } from "./databases";
import { morningOf } from "./entries";
import { testTeam } from "./people";

/** The athlete's day in these tests. */
export const TODAY = "2026-05-10";

type Database = Parameters<Parameters<typeof onEachDatabase>[1]>[0];
type Team = Awaited<ReturnType<typeof testTeam>>;

/** One athlete of a new team for each test, what they enter, and what their days are then. */
export function athletesDay(database: Database) {
  let team: Team;
  beforeEach(async () => {
    team = await testTeam(database(), "A");
  });
  const own = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.athlete, work, database());
  const coach = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.coach, work, database());
  const write = (
    over: Partial<CheckIn>,
    rest: { date?: string; revision?: number; writeId?: string; note?: string } = {},
  ) => ({
    ...morningOf(TODAY, over),
    ...rest,
  });
  const save = (form: ReturnType<typeof write>) =>
    asWriter(team.athlete, (tx) => saveCheckIn(tx, team.athlete, form), database());
  const run = (date: string, over: Partial<Parameters<typeof saveSession>[2]> = {}) => {
    const session = { ...RUN, id: uuidv7(), date, ...over };
    return asWriter(team.athlete, (tx) => saveSession(tx, team.athlete, session, TODAY), database());
  };
  const days = () =>
    own((tx) =>
      tx
        .select()
        .from(athleteDays)
        .where(eq(athleteDays.athleteId, team.athlete))
        .orderBy(asc(athleteDays.date)),
    );
  return {
    team: () => team,
    /** Goes on as the athlete of another team. */
    become: (other: Team) => {
      team = other;
    },
    own,
    coach,
    write,
    save,
    run,
    days,
  };
}

const RUN = {
  sport: "run",
  kind: "easy-run",
  durationMin: 40,
  rpe: 3,
  distanceKm: 8,
  descentM: null,
  note: "",
  revision: 0,
} as const;
