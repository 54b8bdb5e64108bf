import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { zonesFromMax } from "@/lib/training/zones";
import { asSystem, asViewer } from "../../connection/as-viewer";
import { rowsOf } from "../../connection/rows-of";
import type { Database, Principal } from "../../connection/tx";
import { setZones } from "../../log/zone-sets";
import { sessions } from "../../schema/sessions";
import { jobs } from "../../schema/training";
import { onEachDatabase } from "../../testing/databases";
import { testTeam } from "../../testing/people";
import { askForZones } from "./derive-zones";
import { runOneJob } from "./run";

const SESSIONS = 450;

onEachDatabase("zone changes", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;

  beforeEach(async () => {
    team = await testTeam(database(), "Zones");
    const rows = Array.from({ length: SESSIONS }, (_, i) => ({
      athleteId: team.athlete,
      id: uuidv7(),
      date: `2026-0${1 + (i % 5)}-1${i % 10}`,
      sport: "run",
      kind: "run" as const,
      durationMin: 30,
      heartRate: [[141, 1800]],
    }));
    await asSystem((tx) => tx.insert(sessions).values(rows as never), database());
  });
  afterEach(() => asSystem((tx) => tx.delete(jobs), database()));

  const change = (max: number) =>
    asViewer(
      team.coach,
      async (tx) => {
        const set = { id: uuidv7(), from: "2000-01-01", basis: "max" as const, beats: max };
        await setZones(tx, team.coach, team.athlete, { ...set, ...zonesFromMax(max) });
        await askForZones(tx, team.athlete, set.id);
      },
      database(),
    );
  const states = async () =>
    (await asSystem((tx) => tx.select().from(jobs).where(eq(jobs.athleteId, team.athlete)), database())).map(
      ({ state }) => state,
    );

  describe("of one athlete", () => {
    it("forty are one job: the newest is done, the others are not done before it", async () => {
      for (let i = 0; i < 40; i++) await change(150 + i);
      expect(await runOneJob(database())).toBe(true);
      expect(await runOneJob(database())).toBe(false);
      expect(await states()).toEqual(["done"]);
      const zones = await asSystem(
        (tx) =>
          tx
            .selectDistinct({ three: sql<string>`three_zones::text` })
            .from(sessions)
            .where(eq(sessions.athleteId, team.athlete)),
        database(),
      );
      expect(zones).toHaveLength(1);
    });

    it("years of days are derived a year at a time: nobody else waits for all of them", async () => {
      const old = (await asSystem((tx) => tx.select().from(sessions).limit(1), database()))[0];
      if (!old) throw new Error("There are sessions.");
      const years = [2021, 2022, 2023, 2024].map((year) => ({
        ...old,
        athleteId: team.athlete,
        id: uuidv7(),
        date: `${year}-05-01`,
      }));
      await asSystem((tx) => tx.insert(sessions).values(years as never), database());
      await change(180);
      const writes: number[] = [];
      const db = database();
      const viewing = (principal: Principal) => !("system" in principal);
      const counting: Database = {
        ...db,
        as: (principal, work) =>
          db.as(principal, async (tx) => {
            const marked = sql`select count(*)::int as n from athlete_days where athlete_id = ${team.athlete}::uuid`;
            const count = async () => rowsOf<{ n: number }>(await tx.execute(marked))[0]?.n ?? 0;
            const before = viewing(principal) ? await count() : 0;
            const done = await work(tx);
            if (viewing(principal)) writes.push((await count()) - before);
            return done;
          }),
      };
      await runOneJob(counting);
      expect(writes.filter((n) => n > 0).length).toBeGreaterThanOrEqual(5);
    });

    it("have one runner, however many are asked for", async () => {
      for (let i = 0; i < 5; i++) await change(160 + i);
      const asked = await Promise.all(Array.from({ length: 5 }, () => runOneJob(database())));
      expect(asked.filter(Boolean)).toHaveLength(1);
      expect(await states()).toEqual(["done"]);
    });

    it("a newer one ends the running one, which leaves nothing behind", async () => {
      await change(150);
      const first = runOneJob(database());
      await change(170);
      expect(await first).toBe(true);
      await runOneJob(database());
      expect(await states()).toEqual(["done"]);
    });
  });
});
