import { execFileSync } from "node:child_process";
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "./client";
import { keepPrivate } from "./private-folder";

/** Everything in a folder, itself included, that others than its owner may do something with. */
function open(path: string): string[] {
  const state = lstatSync(path);
  const own = state.mode & 0o077 ? [`${(state.mode & 0o777).toString(8)} ${path}`] : [];
  return state.isDirectory() ? [...own, ...readdirSync(path).flatMap((name) => open(join(path, name)))] : own;
}

const place = () => {
  const folder = join(mkdtempSync(join(tmpdir(), "feelcheck-private-")), "data");
  return folder;
};

describe.skipIf(process.platform === "win32")("the files of the embedded database", () => {
  const umask = process.umask();
  beforeEach(() => {
    process.umask(0o022);
  });
  afterEach(() => {
    process.umask(umask);
    vi.restoreAllMocks();
  });

  it("a folder made as it used to be is mended, said once, and stays closed while it is written to", async () => {
    const folder = place();
    mkdirSync(folder);
    const before = await PGlite.create(join(folder, "db"));
    await before.close();
    writeFileSync(join(folder, "secret"), "x", { mode: 0o644 });
    expect(open(folder).length).toBeGreaterThan(100);
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const data = await openDatabase(undefined, folder);
    await data.migrate();
    // New files of every kind: tables, the log's next segments, a checkpoint.
    await data.db.execute(sql`create table much as select generate_series(1, 300000) n, repeat('x', 60) t`);
    await data.db.execute(sql`select pg_switch_wal()`);
    await data.db.execute(sql`insert into much select generate_series(1, 50000), 'y'`);
    await data.db.execute(sql`checkpoint`);
    expect(open(folder)).toEqual([]);
    await data.close();
    expect(open(folder)).toEqual([]);
    expect(
      said.mock.calls.flat().filter((line) => /now only you can open them/.test(String(line))),
    ).toHaveLength(1);
    const again = await openDatabase(undefined, folder);
    await again.close();
    expect(
      said.mock.calls.flat().filter((line) => /now only you can open them/.test(String(line))),
    ).toHaveLength(1);
  });

  it("a folder that holds other things keeps its own mode, and theirs", () => {
    const folder = mkdtempSync(join(tmpdir(), "feelcheck-shared-"));
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, "page.html"), "x", { mode: 0o644 });
    writeFileSync(join(folder, "secret"), "x", { mode: 0o644 });
    expect(keepPrivate(folder)).toBe(1);
    expect(open(folder)).toEqual([`755 ${folder}`, `644 ${join(folder, "page.html")}`]);
  });

  it("a new folder is closed from its first file on, and a backup is its owner's alone, whatever stood there before", () => {
    const folder = place();
    const file = join(mkdtempSync(join(tmpdir(), "feelcheck-backup-")), "feelcheck.backup");
    writeFileSync(`${file}.part`, "left behind", { mode: 0o644 });
    execFileSync(
      "sh",
      ["-c", 'umask 022; exec "$0" --import tsx scripts/backup.ts "$1"', process.execPath, file],
      {
        env: { ...process.env, FEELCHECK_DATA: folder, DATABASE_URL: "", TSX_TSCONFIG_PATH: "tsconfig.json" },
        stdio: "pipe",
      },
    );
    expect(open(file)).toEqual([]);
    expect(open(folder)).toEqual([]);
  });
});
