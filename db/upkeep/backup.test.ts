import { expect, it } from "vitest";
import { asSystem } from "../connection/as-viewer";
import { openDatabase } from "../connection/client";
import { flags } from "../schema/care";
import { onEachDatabase } from "../testing/databases";
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

onEachDatabase("backup", (database) => {
  it("restores into an empty database, all of it, from either engine", async () => {
    await asSystem((tx) => seedDemoTeam(tx, "UTC"), database());
    const lines = await asSystem((tx) => all(backupLines(tx)), database());
    expect(lines.length).toBeGreaterThan(5000);

    const other = await openDatabase(undefined, null);
    await other.migrate();
    const cut = asSystem((tx) => restoreLines(tx, each(lines.slice(0, -1))), other);
    await expect(cut).rejects.toThrow(/cut short/);
    await expect(asSystem((tx) => restoreLines(tx, each(["{}"])), other)).rejects.toBeInstanceOf(BackupError);
    expect(await asSystem((tx) => restoreLines(tx, each(lines)), other)).toBe(lines.length - 2);
    const again = await asSystem((tx) => all(backupLines(tx)), other);
    expect(again.sort()).toEqual([...lines].sort());
    await expect(asSystem((tx) => restoreLines(tx, each(lines)), other)).rejects.toThrow(/not empty/);
    await other.close();
  }, 180_000);

  it("of an older version says of each flag whose it was, and of each day what effort is missing", async () => {
    const lines = await asSystem((tx) => all(backupLines(tx)), database());
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
    const other = await openDatabase(undefined, null);
    await other.migrate();
    await asSystem((tx) => restoreLines(tx, each(older)), other);
    const told = (on: typeof other) =>
      asSystem(
        (tx) => tx.select({ id: flags.id, byEngine: flags.byEngine }).from(flags).orderBy(flags.id),
        on,
      );
    expect(await told(other)).toEqual(await told(database()));
    expect((await told(other)).some(({ byEngine }) => byEngine)).toBe(true);
    await other.close();
  });
});
