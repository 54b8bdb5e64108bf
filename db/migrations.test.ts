import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { openDatabase } from "./connection/client";
import { emptyDatabase, serverAnswers } from "./testing/server";
import { partitionByAthlete } from "./upkeep/partition";

describe.skipIf(!(await serverAnswers()))("migrations and partitions on a server", () => {
  // A server's own role called like one of our schemas puts that schema first: everybody who names it after the product.
  it("put the tables where they belong, whichever schema the role's search path begins with", async () => {
    const { url, drop } = await emptyDatabase();
    const database = await openDatabase(`${url}?search_path=feelcheck,public`, null);
    try {
      await database.migrate();
      await partitionByAthlete(database.db, 2);
      const rows = await database.db.execute(
        sql`select distinct schemaname::text as name from pg_tables where tablename like any (array['users', 'groups', 'check_ins%'])`,
      );
      expect(JSON.parse(JSON.stringify(rows))).toEqual([{ name: "public" }]);
    } finally {
      await database.close();
      await drop();
    }
  });
});
