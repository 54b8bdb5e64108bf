import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach } from "vitest";
import type { CsvMapping } from "@/lib/imports/csv/mapped";
import { bytesOf } from "@/lib/imports/fixtures";
import { readFile } from "@/lib/imports/read-file";
import { asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { askedOf } from "../log/imported-files";
import { Import } from "../log/imports";
import { saveSession } from "../log/sessions";
import { sessions } from "../schema/sessions";
import { athleteDays } from "../schema/verdicts";
import type { onEachDatabase } from "./databases";
import { testTeam } from "./people";

/** The athlete's day in every import of these tests. */
export const TODAY = "2026-11-25";
let n = 0;

/** Where and on which day files are read and kept, unless a test says otherwise. */
type Day = { timeZone?: string; today?: string };
type Reading = Day & { name?: string; mapping?: CsvMapping | null };
/** A file as it was read, never one that was seen before. */
export const given = (
  bytes: Uint8Array,
  { name = "file", timeZone = "Europe/Berlin", today = TODAY, mapping = null }: Reading = {},
) => ({
  name,
  sha256: `sha-${n++}`,
  parsed: readFile(bytes, { timeZone, now: new Date(`${today}T12:00:00Z`), units: "km", mapping }),
});

const DIARY: CsvMapping = {
  holds: "sessions",
  date: "Date",
  dateOrder: "ymd",
  duration: "Minutes",
  durationUnit: "min",
  rpe: "RPE",
  sport: "Sport",
  distance: null,
  distanceUnit: "km",
};
/** A table that a person keeps by hand, of these rows. */
export const diary = (...rows: string[]) =>
  given(bytesOf(["Date,Minutes,RPE,Sport", ...rows, ""].join("\n")), { mapping: DIARY });

type Database = Parameters<Parameters<typeof onEachDatabase>[1]>[0];

/** One athlete of a new team for each test, and what is done with their files and sessions. */
export function importingAthlete(
  database: Database,
  { timeZone = "Europe/Berlin", today = TODAY }: Day = {},
) {
  let team: Awaited<ReturnType<typeof testTeam>>;
  const own = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.athlete, work, database());
  const save = (...files: ReturnType<typeof given>[]) =>
    new Import({ athleteId: team.athlete, zone: timeZone, today, run: own }).save(files, { last: true });
  const stored = async () =>
    (await own((tx) => tx.select().from(sessions).where(eq(sessions.athleteId, team.athlete)))).sort(
      (a, b) => (a.id < b.id ? -1 : 1),
    );
  const days = () =>
    own((tx) => tx.select().from(athleteDays).where(eq(athleteDays.athleteId, team.athlete)));
  const there = async () => (await stored()).filter(({ removedAt }) => !removedAt);
  const asked = async () => (await own((tx) => askedOf(tx, team.athlete))).asked;
  const byHand = async (over: Partial<Parameters<typeof saveSession>[2]> = {}) => {
    const id = uuidv7();
    const write = {
      id,
      date: "2026-11-20",
      sport: "run",
      kind: "tempo",
      durationMin: 45,
      rpe: 7,
      distanceKm: null,
      descentM: null,
      note: "by feel",
      revision: 0,
      ...over,
    };
    await own((tx) => saveSession(tx, team.athlete, write, today));
    return id;
  };

  beforeEach(async () => {
    team = await testTeam(database(), "Once");
  });
  return { team: () => team, own, save, stored, days, there, asked, byHand };
}
