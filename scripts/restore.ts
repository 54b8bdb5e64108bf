// npm run restore -- FILE: puts a backup into an empty database, all of it or nothing.
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { asSystem } from "@/db/connection/as-viewer";
import { BackupError, restoreLines } from "@/db/upkeep/backup";
import { withDatabase } from "./with-database";

const file = process.argv[2];
if (!file || !existsSync(file)) {
  console.error(
    file ? `There is no file ${file}.` : "Name the file to read: npm run restore -- feelcheck.backup",
  );
  process.exit(1);
}

let failed = false;
await withDatabase(async () => {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  try {
    const rows = await asSystem((tx) => restoreLines(tx, lines));
    console.log(`Restored ${rows} rows.`);
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    console.error(error.message);
    failed = true;
  }
});
process.exit(failed ? 1 : 0);
