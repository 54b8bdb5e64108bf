// npm run backup -- FILE: writes everything to one file, first beside it, so that a broken run leaves no half backup.
import { once } from "node:events";
import { createWriteStream, renameSync, rmSync } from "node:fs";
import { asSystem } from "@/db/connection/as-viewer";
import { backupLines } from "@/db/upkeep/backup";
import { withDatabase } from "./with-database";

const file = process.argv[2];
if (!file) {
  console.error("Name the file to write: npm run backup -- feelcheck.backup");
  process.exit(1);
}

await withDatabase(() =>
  asSystem(
    async (tx) => {
      // One left behind by a broken run would keep its own mode.
      rmSync(`${file}.part`, { force: true });
      const out = createWriteStream(`${file}.part`, { mode: 0o600 });
      let lines = 0;
      for await (const line of backupLines(tx)) {
        lines++;
        if (!out.write(`${line}\n`)) await once(out, "drain");
      }
      out.end();
      await once(out, "finish");
      renameSync(`${file}.part`, file);
      console.log(
        `${file}: ${lines - 2} rows. It holds health data and password hashes: keep it where only you can read it.`,
      );
    },
    undefined,
    "repeatable read",
  ),
);
