import { afterAll, beforeAll, describe } from "vitest";
import { openDatabase } from "../connection/client";
import type { Database } from "../connection/tx";
import { partitionByAthlete } from "../upkeep/partition";
import { serverAnswers } from "./server";
import { embeddedDatabase, serverDatabase } from "./templates";

const engines = (await serverAnswers()) ? (["embedded", "server"] as const) : (["embedded"] as const);

process.env.NEXTAUTH_SECRET ??= "a secret for tests";

/** Runs a suite on each engine that is there, on a fresh, migrated database of its own. */
export function onEachDatabase(
  name: string,
  suite: (database: () => Database) => void,
  { partitioned = false } = {},
): void {
  // With `partitioned` the suite runs once more, on a server whose athletes' tables have sixteen partitions.
  const places = partitioned && engines.length > 1 ? ([...engines, "partitioned"] as const) : engines;
  describe.each(places)(`${name}, %s database`, (engine) => {
    let database: Database;
    let drop = async () => {};
    beforeAll(async () => {
      if (engine !== "embedded") {
        const made = await serverDatabase();
        database = await openDatabase(made.url, null);
        drop = made.drop;
      } else database = await embeddedDatabase();
      if (engine === "partitioned") await partitionByAthlete(database.db, 16);
    });
    afterAll(async () => {
      await database.close();
      await drop();
    });
    suite(() => database);
  });
}
