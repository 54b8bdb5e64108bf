import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { asViewer } from "./connection/as-viewer";
import { rowsOf } from "./connection/rows-of";
import type { Tx } from "./connection/tx";
import { addDaysOff } from "./log/days-off";
import { importForTeam } from "./log/import-for-athletes";
import { addNote } from "./log/notes";
import { saveSession } from "./log/sessions";
import { onEachDatabase } from "./testing/databases";
import { agrees, teamWithMinor } from "./testing/minor";
import { BY_ATHLETE } from "./upkeep/partition";

/** Tables of an athlete that are written before a guardian has agreed, and why that keeps nothing about a body. */
const MAY_WAIT: Record<string, string> = {
  assessments: "follow from what was kept before, or from nothing",
  athlete_days: "follow from what was kept before, or from nothing",
  flag_events: "what became of a flag that was kept before",
  nudges: "that a coach asked for a check-in",
  openings: "that a coach opened a page",
  access_log: "that somebody looked",
  seen_days: "that a coach looked at a day",
  alerts: "that a verdict is urgent, as it says itself",
  reminders: "when somebody wants to be asked",
  column_mappings: "which column of a table is which",
  sport_words: "what a word of a table means",
  jobs: "work of the server",
  calendar_feeds: "an address of the own calendar",
  ages: "the year itself",
  consents: "the question itself",
};

const TODAY = localDate(new Date(), "UTC");
const RUN = {
  date: TODAY,
  sport: "run",
  kind: "easy-run",
  durationMin: 40,
  rpe: 3,
  distanceKm: 8,
  descentM: null,
  note: "",
  revision: 0,
} as const;

onEachDatabase(
  "before a guardian has agreed",
  (database) => {
    it("every table of an athlete is guarded, or keeps nothing about a body for a reason that is written down", async () => {
      const rows = rowsOf<{ name: string }>(
        await database().db.execute(sql`select tgrelid::regclass::text as name from pg_trigger
          where tgname = 'guard_body' and tgparentid = 0`),
      );
      const guarded = rows.map(({ name }) => name);
      expect(BY_ATHLETE.filter((table) => !guarded.includes(table) && !(table in MAY_WAIT))).toEqual([]);
      expect(guarded.filter((table) => table in MAY_WAIT)).toEqual([]);
      expect(guarded).toContain("check_ins");
    });

    it("no act of the athlete or the owner keeps anything, and each says why; afterwards each does", async () => {
      const { team, minor } = await teamWithMinor(database());
      const as = (who: string, work: (tx: Tx) => Promise<unknown>) => () => asViewer(who, work, database());
      const acts: Record<string, () => Promise<unknown>> = {
        session: as(minor, (tx) => saveSession(tx, minor, { ...RUN, id: uuidv7() }, TODAY)),
        note: as(minor, (tx) => addNote(tx, minor, minor, { id: uuidv7(), body: "Left knee" })),
        "note of the owner": as(team.owner, (tx) =>
          addNote(tx, team.owner, minor, { id: uuidv7(), body: "Knee" }),
        ),
        "days off": as(minor, (tx) =>
          addDaysOff(tx, minor, { id: uuidv7(), from: TODAY, until: TODAY, word: "flu" }),
        ),
      };
      for (const [what, act] of Object.entries(acts))
        await expect(act(), what).rejects.toMatchObject({ status: 403, code: "consent.waits" });
      const parsed = {
        sessions: [],
        wellness: [],
        athletes: [{ athleteId: minor, parsed: table() }],
      };
      const given = () =>
        importForTeam(
          {
            ownerId: team.owner,
            now: new Date(),
            ownedTeams: [team.id],
            run: (work) => asViewer(team.owner, work, database()),
          },
          "team.csv",
          parsed as never,
        );
      expect(JSON.stringify((await given()).said)).toContain("outcome.consentWaits");
      await agrees(database(), minor);
      for (const act of Object.values(acts)) await act();
      expect(await given()).toMatchObject({ wellness: 1, failed: 0 });
    });

    it("somebody who may not know the athlete hears what everybody hears, not that a consent waits", async () => {
      const { minor } = await teamWithMinor(database());
      const { team: elsewhere } = await teamWithMinor(database());
      const forged = asViewer(
        elsewhere.coach,
        (tx) => addNote(tx, elsewhere.coach, minor, { id: uuidv7(), body: "x" }),
        database(),
      );
      await expect(forged).rejects.toMatchObject({ code: "42501" });
    });
  },
  { partitioned: true },
);

/** What a table holds of one morning. */
const table = () => ({ sessions: [], wellness: [{ date: TODAY, answers: checkIn({ soreness: 2 }) }] });
