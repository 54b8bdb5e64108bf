import { and, count, eq, isNull } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { raiseFlag } from "../log/flags";
import { addNote } from "../log/notes";
import { planFor } from "../log/plans";
import { saveSession } from "../log/sessions";
import { saveTalk } from "../log/talks";
import { setZones } from "../log/zone-sets";
import { flags, notes } from "../schema/care";
import { talks } from "../schema/follow-up";
import { groups, invites, savedViews } from "../schema/people";
import { sessions } from "../schema/sessions";
import { calendarFeeds, plans, zoneSets } from "../schema/training";
import { onEachDatabase } from "../testing/databases";
import { runOn } from "../testing/entries";
import { testTeam } from "../testing/people";
import { refused } from "../testing/refused";
import { makeFeed } from "./calendar-feeds";
import { saveGroup } from "./groups";
import { createInvite } from "./invites";
import { saveView } from "./saved-views";

const TODAY = "2026-05-10";
const STANDING = { verdict: null, urgency: null, rule: null, flags: [] };

onEachDatabase("what one may keep", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeAll(async () => {
    team = await testTeam(database(), "Quotas");
  });

  const session = (id: string) => ({ ...runOn(TODAY), id });
  const zones = {
    basis: "hand" as const,
    beats: null,
    bounds: [110, 130, 150, 170] as [number, number, number, number],
    easyZones: 2 as const,
    hardFrom: 4 as const,
  };
  const planOf = () => ({ date: TODAY, kind: "run", minutes: 30, intensity: "easy" as const, note: "" });

  /** Each kind: as whom, one more of it, and rows as they are stored, to fill it up to its last but one. */
  const kinds: Record<
    string,
    {
      who: () => string;
      add: (tx: Tx, id: string) => Promise<unknown>;
      table: PgTable;
      rows: (id: string, i: number) => object;
      most: number;
    }
  > = {
    "sessions of a date": {
      who: () => team.athlete,
      add: (tx, id) => saveSession(tx, team.athlete, session(id), TODAY),
      table: sessions,
      rows: (id) => {
        const { revision: _, ...row } = session(id);
        return { athleteId: team.athlete, ...row };
      },
      most: 100,
    },
    "notes in a day": {
      who: () => team.coach,
      add: (tx, id) => addNote(tx, team.coach, team.athlete, { id, body: "x" }),
      table: notes,
      rows: (id) => ({ athleteId: team.athlete, id, body: "x", authorId: team.coach }),
      most: 300,
    },
    "flags in a day": {
      who: () => team.coach,
      add: (tx, id) =>
        raiseFlag(
          tx,
          team.coach,
          team.athlete,
          { id, severity: "watch", order: null, reason: "x", until: null },
          TODAY,
        ),
      table: flags,
      rows: (id) => ({ athleteId: team.athlete, id, severity: "watch", reason: "x", raisedBy: team.coach }),
      most: 500,
    },
    "talks in a day": {
      who: () => team.coach,
      add: (tx, id) =>
        saveTalk(tx, team.coach, team.athlete, { id, word: "", holds: "day", standing: STANDING }, TODAY),
      table: talks,
      rows: (id) => ({
        athleteId: team.athlete,
        id,
        date: TODAY,
        holds: "day",
        standing: STANDING,
        by: team.coach,
      }),
      most: 100,
    },
    "plans of a date": {
      who: () => team.coach,
      add: (tx, id) => planFor(tx, team.coach, [{ id: team.athlete, planId: id, today: TODAY }], planOf()),
      table: plans,
      rows: (id) => ({ athleteId: team.athlete, id, ...planOf(), plannedBy: team.coach }),
      most: 20,
    },
    "open invites": {
      who: () => team.coach,
      add: (tx) => createInvite(tx, team.coach, { teamId: team.id, role: "athlete", days: 7, maxUses: 1 }),
      table: invites,
      rows: (id) => ({
        id,
        teamId: team.id,
        role: "athlete",
        tokenHash: id,
        createdBy: team.coach,
        expiresAt: new Date(Date.now() + 86_400_000),
        maxUses: 1,
      }),
      most: 100,
    },
    "calendar addresses": {
      who: () => team.athlete,
      add: (tx) => makeFeed(tx, team.athlete),
      table: calendarFeeds,
      rows: (id) => ({ athleteId: team.athlete, id, tokenHash: id, revokedAt: new Date() }),
      most: 50,
    },
    "saved views": {
      who: () => team.coach,
      add: (tx, id) => saveView(tx, team.coach, { id, name: id, href: "/roster" }),
      table: savedViews,
      rows: (id) => ({ userId: team.coach, id, name: id, href: "/roster" }),
      most: 100,
    },
    groups: {
      who: () => team.coach,
      add: (tx, id) => saveGroup(tx, team.id, { id, name: id, athleteIds: [] }),
      table: groups,
      rows: (id) => ({ id, teamId: team.id, name: id }),
      most: 100,
    },
    "zone sets": {
      who: () => team.athlete,
      add: (tx, id) => setZones(tx, team.athlete, team.athlete, { id, from: "2026-05-09", ...zones }),
      table: zoneSets,
      rows: (id, i) => ({
        athleteId: team.athlete,
        id,
        from: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
        madeBy: team.athlete,
        ...zones,
      }),
      most: 200,
    },
  };

  describe.each(Object.keys(kinds))("%s", (name) => {
    it("the last one is taken, also twice; one more is refused by name, and nothing is lost of what is there", async () => {
      const { who, add, table, rows, most } = kinds[name] as (typeof kinds)[string];
      await asSystem(
        (tx) =>
          tx.insert(table).values(Array.from({ length: most - 1 }, (_, i) => rows(uuidv7(), i)) as never),
        database(),
      );
      const last = uuidv7();
      const one = (id: string) => asViewer(who(), (tx) => add(tx, id), database());
      await one(last);
      if (!["open invites", "calendar addresses"].includes(name)) await one(last);
      if (name === "zone sets") {
        const other = { id: uuidv7(), from: "2026-05-08", ...zones };
        expect(
          await refused(asViewer(who(), (tx) => setZones(tx, team.athlete, team.athlete, other), database())),
        ).toMatchObject({
          status: 422,
          message: expect.stringContaining(String(most)),
        });
        return;
      }
      expect(await refused(one(uuidv7()))).toMatchObject({
        status: 422,
        message: expect.stringContaining(String(most)),
      });
    });
  });

  it("calendar addresses made at once: one is open", async () => {
    const athlete = team.other;
    await Promise.all(
      Array.from({ length: 8 }, () => asViewer(athlete, (tx) => makeFeed(tx, athlete), database())),
    );
    const [open] = await asSystem(
      (tx) =>
        tx
          .select({ n: count() })
          .from(calendarFeeds)
          .where(and(eq(calendarFeeds.athleteId, athlete), isNull(calendarFeeds.revokedAt))),
      database(),
    );
    expect(open?.n).toBe(1);
  });
});
