import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { toCsv } from "@/lib/csv-out";
import { checkIn } from "@/lib/engine/fixtures";
import { asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { saveCheckIn } from "../log/check-ins";
import { planFor } from "../log/plans";
import { saveSession } from "../log/sessions";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { ownTables } from "./export";
import { athleteRows, COLUMNS, type TeamExport } from "./team-rows";

const TODAY = "2026-05-12"; // a Tuesday
const TEMPO = { date: TODAY, kind: "tempo", minutes: 40, intensity: "hard" as const, note: "" };

onEachDatabase(
  "exports",
  (database) => {
    let team: Awaited<ReturnType<typeof testTeam>>;
    const coach = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.coach, work, database());
    const own = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.athlete, work, database());
    const one = () => [{ id: team.athlete, planId: uuidv7(), today: TODAY }];
    const morning = (soreness: number) =>
      own((tx) =>
        saveCheckIn(tx, team.athlete, {
          writeId: uuidv7(),
          date: TODAY,
          today: TODAY,
          note: "",
          revision: 0,
          answers: checkIn({ soreness }),
        }),
      );
    const session = (over: Partial<Parameters<typeof saveSession>[2]>) =>
      own((tx) =>
        saveSession(
          tx,
          team.athlete,
          {
            id: uuidv7(),
            date: TODAY,
            sport: "run",
            kind: "easy-run",
            durationMin: 30,
            rpe: 3,
            distanceKm: null,
            descentM: null,
            note: "",
            revision: 0,
            ...over,
          },
          TODAY,
        ),
      );

    beforeEach(async () => {
      team = await testTeam(database(), "Plans");
    });

    it("exports: all of one's own and nobody else's; the team's by name, formulas made harmless", async () => {
      await morning(3);
      await session({ note: '=HYPERLINK("http://evil")' });
      await coach((tx) => planFor(tx, team.coach, one(), TEMPO));
      const tables = await own((tx) => ownTables(tx, team.athlete));
      const rows = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];
      expect([
        rows("check-ins").length,
        rows("sessions").length,
        rows("verdicts").length,
        rows("plans").length,
      ]).toEqual([1, 1, 2, 1]);
      const whose = (row: Record<string, unknown>) => row.athleteId ?? row.userId ?? row.createdBy;
      expect(tables.flatMap(({ rows }) => rows).every((row) => whose(row) === team.athlete)).toBe(true);
      const rowsOf = async (viewer: string, what: TeamExport) => {
        const rows: Record<string, unknown>[] = [];
        const read = <T>(work: (tx: Tx) => Promise<T>) => asViewer(viewer, work, database());
        for await (const some of athleteRows(read, what, team.athlete)) rows.push(...some);
        return rows;
      };
      const csv = toCsv(COLUMNS.sessions, await rowsOf(team.coach, "sessions"));
      expect(csv).toContain("Athlete of Plans");
      expect(csv).toContain("'=HYPERLINK");
      expect(csv).not.toMatch(/(^|,|")=HYPERLINK/m);
      const elsewhere = await testTeam(database(), "Elsewhere");
      expect(await rowsOf(elsewhere.coach, "check-ins")).toEqual([]);
    });
  },
  { partitioned: true },
);
