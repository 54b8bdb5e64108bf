import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { asViewer } from "./as-viewer";
import { onEachDatabase } from "./testing/databases";
import { testTeam } from "./testing/people";

onEachDatabase("a query that fails", (database) => {
  it("tells its code and nothing of what was in it", async () => {
    const team = await testTeam(database(), "Faults");
    const failing = asViewer(
      team.athlete,
      (tx) => tx.execute(sql`select ${"sharp pain, left shin"}::int`),
      database(),
    );
    const error = await failing.then(
      () => null,
      (reason: Error) => reason,
    );
    expect(error).toMatchObject({ name: "QueryFault", code: "22P02" });
    expect(JSON.stringify([error?.message, error?.stack, String(error?.cause)])).not.toContain("shin");
  });
});
