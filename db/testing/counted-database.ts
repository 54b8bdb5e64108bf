import { afterAll, beforeAll } from "vitest";
import { openDatabase } from "../connection/client";
import type { Database } from "../connection/tx";
import { countedTrips } from "./counted-trips";
import { testTeam } from "./people";
import { serverDatabase } from "./templates";

/** A database of its own on a PostgreSQL server whose round trips are counted, with a team; closed after the suite. */
export function countedDatabase() {
  const made = serverDatabase();
  const there = {} as {
    database: Database;
    way: Awaited<ReturnType<typeof countedTrips>>;
    team: Awaited<ReturnType<typeof testTeam>>;
  };
  beforeAll(async () => {
    there.way = await countedTrips((await made).url);
    there.database = await openDatabase(there.way.url, null);
    there.team = await testTeam(there.database, "Trips");
  });
  afterAll(async () => {
    await there.database.close();
    there.way.close();
    await (await made).drop();
  });
  return there;
}
