import { expect, it } from "vitest";
import { toCsv } from "@/lib/csv-out";
import { asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { planFor } from "../log/plans";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { plannedTeam, TEMPO } from "../testing/planned-team";
import { ownTables } from "./export";
import { athleteRows, COLUMNS, type TeamExport } from "./team-rows";

onEachDatabase(
  "exports",
  (database) => {
    const { team, coach, own, one, morning, session } = plannedTeam(database);

    it("exports: all of one's own and nobody else's; the team's by name, formulas made harmless", async () => {
      await morning(3);
      await session({ note: '=HYPERLINK("http://evil")' });
      await coach((tx) => planFor(tx, team().coach, one(), TEMPO));
      const tables = await own((tx) => ownTables(tx, team().athlete));
      const rows = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];
      expect([
        rows("check-ins").length,
        rows("sessions").length,
        rows("verdicts").length,
        rows("plans").length,
      ]).toEqual([1, 1, 2, 1]);
      const whose = (row: Record<string, unknown>) => row.athleteId ?? row.userId ?? row.createdBy;
      expect(tables.flatMap(({ rows }) => rows).every((row) => whose(row) === team().athlete)).toBe(true);
      const rowsOf = async (viewer: string, what: TeamExport) => {
        const rows: Record<string, unknown>[] = [];
        const read = <T>(work: (tx: Tx) => Promise<T>) => asViewer(viewer, work, database());
        for await (const some of athleteRows(read, what, team().athlete)) rows.push(...some);
        return rows;
      };
      const csv = toCsv(COLUMNS.sessions, await rowsOf(team().coach, "sessions"));
      expect(csv).toContain("Athlete of Plans");
      expect(csv).toContain("'=HYPERLINK");
      expect(csv).not.toMatch(/(^|,|")=HYPERLINK/m);
      const elsewhere = await testTeam(database(), "Elsewhere");
      expect(await rowsOf(elsewhere.coach, "check-ins")).toEqual([]);
    });
  },
  { partitioned: true },
);
