import { eq, getTableName, sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem, asViewer } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { saveCheckIn } from "../log/check-ins";
import { raiseFlag } from "../log/flags";
import { addNote } from "../log/notes";
import { logAccess, logTeamLook } from "../people/access-log";
import { makeFeed } from "../people/calendar-feeds";
import { deleteDue } from "../people/deletion";
import { saveGroup } from "../people/groups";
import { createInvite } from "../people/invites";
import { saveView } from "../people/saved-views";
import { users } from "../schema/people";
import { tables } from "../schema/tables";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { ownTables } from "./export";
import { NOT_EXPORTED, OWN, READ_BY_HAND } from "./own-data";

/** Every column of the schema that refers to a person, and what becomes of it when they are deleted. */
const references = (Object.values(tables) as PgTable[]).flatMap((table) =>
  getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference();
    return foreignTable === users
      ? columns.map((column) => ({ name: `${getTableName(table)}.${column.name}`, onDelete: key.onDelete }))
      : [];
  }),
);

describe("what is a person's own", () => {
  const exported = Object.values(OWN).map(({ table, of }) => {
    const column = getTableConfig(table).columns.find(
      ({ name }) => name === of.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
    );
    return `${getTableName(table)}.${column?.name}`;
  });

  it("is exported, or says why it is not: every column that refers to a person stands in one of the lists of db/pages/own-data.ts", () => {
    const listed = [...exported, ...READ_BY_HAND, ...Object.keys(NOT_EXPORTED)];
    expect(references.map(({ name }) => name).sort()).toEqual(listed.sort());
    for (const reason of Object.values(NOT_EXPORTED)) expect(reason.length).toBeGreaterThan(20);
  });

  it("goes with the person, and what is another's stays without their name", () => {
    const kept = references.filter(({ onDelete }) => onDelete !== "cascade");
    for (const { name, onDelete } of kept) {
      expect(onDelete, name).toBe("set null");
      expect(NOT_EXPORTED[name], name).toMatch(/stays, without the name/);
    }
    const gone = references.filter(({ onDelete }) => onDelete === "cascade").map(({ name }) => name);
    expect(gone).toEqual(expect.arrayContaining([...exported, ...READ_BY_HAND]));
  });
});

onEachDatabase("what is a person's own", (database) => {
  const today = "2026-05-10";
  let team: Awaited<ReturnType<typeof testTeam>>;

  beforeAll(async () => {
    team = await testTeam(database(), "Own");
    const as = (who: string, work: (tx: Tx) => Promise<unknown>) => asViewer(who, work, database());
    await as(team.athlete, async (tx) => {
      const answers = checkIn({ soreness: 2 });
      const write = { writeId: uuidv7(), date: today, today, answers, note: "Mine", revision: 0 };
      await saveCheckIn(tx, team.athlete, write);
      await makeFeed(tx, team.athlete);
      await saveView(tx, team.athlete, { id: uuidv7(), name: "Mine", href: "/trends" });
    });
    await as(team.coach, async (tx) => {
      const flag = { severity: "watch", order: null, reason: "Seen limping", until: null } as const;
      await raiseFlag(tx, team.coach, team.athlete, { id: uuidv7(), ...flag }, today);
      await addNote(tx, team.coach, team.athlete, { id: uuidv7(), body: "How is it?" });
      await saveGroup(tx, team.id, { id: uuidv7(), name: "Sprinters", athleteIds: [team.athlete] });
      await logAccess(tx, team.coach, team.athlete, "looked", today);
      await logTeamLook(tx, team.coach, team.id, "roster", today);
      await createInvite(tx, team.coach, { teamId: team.id, role: "athlete", days: 3, maxUses: 2 });
    });
  });

  const exportOf = async (who: string) => {
    const all = await asViewer(who, (tx) => ownTables(tx, who), database());
    return Object.fromEntries(all.map(({ name, columns, rows }) => [name, { columns, rows }]));
  };

  it("is all in the export, other people by name, without secrets, and nothing of anybody else", async () => {
    const files = await exportOf(team.athlete);
    expect(files["access-log"]?.rows).toEqual([
      expect.objectContaining({ who: "Coach of Own", action: "looked", team: null }),
      expect.objectContaining({ who: "Coach of Own", action: "roster", team: "Own" }),
    ]);
    expect(files.groups?.rows).toEqual([{ athleteId: team.athlete, group: "Sprinters" }]);
    expect(files.memberships?.rows).toMatchObject([{ role: "athlete", team: "Own", endedAt: null }]);
    expect(files.flags?.rows).toMatchObject([{ raisedBy: "Coach of Own", resolvedBy: null }]);
    expect(files.notes?.rows).toMatchObject([{ authorId: "Coach of Own" }]);
    for (const name of ["days", "saved-views", "calendar-feeds", "check-ins", "verdicts"])
      expect(files[name]?.rows.length, name).toBeGreaterThan(0);
    expect(files["calendar-feeds"]?.columns).not.toContain("tokenHash");
    expect(JSON.stringify(files)).not.toMatch(/tokenHash|passwordHash/);
    for (const other of [team.coach, team.other, team.owner])
      expect(JSON.stringify(files)).not.toContain(other);
    expect((await exportOf(team.coach)).invites?.rows).toMatchObject([
      { role: "athlete", maxUses: 2, team: "Own" },
    ]);
    expect((await exportOf(team.other))["check-ins"]?.rows).toEqual([]);
  });

  it("people whom one no longer sees have no name in it", async () => {
    await asSystem(
      (tx) => tx.execute(sql`update memberships set ended_at = now() where user_id = ${team.athlete}`),
      database(),
    );
    const files = await exportOf(team.athlete);
    expect(files.flags?.rows).toMatchObject([{ raisedBy: "somebody you no longer see" }]);
    expect(files.memberships?.rows).toMatchObject([{ team: "a team you left" }]);
    expect(JSON.stringify(files)).not.toContain("Coach of Own");
  });

  it("is gone with the deletion: no row of any table has their id any more", async () => {
    for (const who of [team.athlete, team.coach]) {
      await asSystem(
        (tx) =>
          tx
            .update(users)
            .set({ deleteAfter: new Date(0) })
            .where(eq(users.id, who)),
        database(),
      );
      await deleteDue(new Date(), database());
      for (const table of Object.values(tables) as PgTable[]) {
        const left = await asSystem(
          (tx) =>
            tx.execute(sql`select count(*)::int as n from ${table} where ${table}::text like ${`%${who}%`}`),
          database(),
        );
        expect(rowsOf<{ n: number }>(left)[0]?.n, getTableName(table)).toBe(0);
      }
    }
  });
});
