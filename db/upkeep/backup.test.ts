import { beforeAll, expect, it } from "vitest";
import { asSystem } from "../connection/as-viewer";
import type { Database } from "../connection/tx";
import { flags } from "../schema/care";
import { onEachDatabase } from "../testing/databases";
import { embeddedDatabase } from "../testing/templates";
import { BackupError, backupLines, restoreLines } from "./backup";
import { seedDemoTeam } from "./seed/demo-team";

async function* each(lines: readonly string[]) {
  yield* lines;
}

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = [];
  for await (const line of lines) list.push(line);
  return list;
}

const linesOf = (database: Database) => asSystem((tx) => all(backupLines(tx)), database);
const restored = (lines: readonly string[], into: Database) =>
  asSystem((tx) => restoreLines(tx, each(lines)), into);

/** A backup of the demo team, from the embedded engine. */
let lines: string[];
/** Whose each of its flags is. */
let whose: Awaited<ReturnType<typeof whoseFlags>>;

const whoseFlags = (database: Database) =>
  asSystem(
    (tx) => tx.select({ id: flags.id, byEngine: flags.byEngine }).from(flags).orderBy(flags.id),
    database,
  );

beforeAll(async () => {
  const seeded = await embeddedDatabase();
  await asSystem((tx) => seedDemoTeam(tx, "UTC"), seeded);
  lines = await linesOf(seeded);
  whose = await whoseFlags(seeded);
  await seeded.close();
});

onEachDatabase("backup", (database) => {
  it("restores into an empty database, all of it or nothing, and tells the same again", async () => {
    expect(lines.length).toBeGreaterThan(5000);
    await expect(restored(lines.slice(0, -1), database())).rejects.toThrow(/cut short/);
    await expect(restored(["{}"], database())).rejects.toBeInstanceOf(BackupError);
    expect(await restored(lines, database())).toBe(lines.length - 2);
    const again = await linesOf(database());
    expect(again.sort()).toEqual([...lines].sort());
    await expect(restored(lines, database())).rejects.toThrow(/not empty/);
  }, 180_000);
});

onEachDatabase("a backup of an older version", (database) => {
  it("says of each flag whose it was, and of each day what effort is missing", async () => {
    const later = [
      "byEngine",
      "raisedOn",
      "foundOn",
      "closedOn",
      "leftAt",
      "sessionsUnrated",
      "minutesUnrated",
    ];
    const older = lines.map((line) =>
      JSON.stringify(JSON.parse(line), (key, value) => (later.includes(key) ? undefined : value)),
    );
    await restored(older, database());
    expect(await whoseFlags(database())).toEqual(whose);
    expect(whose.some(({ byEngine }) => byEngine)).toBe(true);
  });
});
