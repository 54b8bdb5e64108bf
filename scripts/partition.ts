// npm run partition -- 16: makes the athletes' tables of an empty, migrated PostgreSQL database hash-partitioned.
import { partitionByAthlete } from "@/db/upkeep/partition";
import { withDatabase } from "./with-database";

const partitions = Number(process.argv[2] ?? 16);
if (!Number.isInteger(partitions) || partitions < 2 || partitions > 1024) {
  console.error("Give the number of partitions, a whole number from 2 to 1024: npm run partition -- 16");
  process.exit(1);
}
if (!process.env.DATABASE_URL) {
  console.error("Partitions are for a PostgreSQL server: set DATABASE_URL.");
  process.exit(1);
}
await withDatabase(async ({ db }) => {
  await partitionByAthlete(db, partitions);
  console.log(`The athletes' tables have ${partitions} partitions now. Restore a backup, or start.`);
});
