import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { fitBytes, type MadeUpRun } from "@/lib/imports/fixtures";
import { readFile } from "@/lib/imports/read-file";
import { zonesFromMax, zonesFromThreshold } from "@/lib/training/zones";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { sessions } from "../schema/sessions";
import { athleteDays } from "../schema/verdicts";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { askForZones } from "../upkeep/jobs/derive-zones";
import { latestJob } from "../upkeep/jobs/queue";
import { runOneJob } from "../upkeep/jobs/run";
import { rollUp } from "../verdict/athlete-days";
import { Import } from "./imports";
import { setZones } from "./zone-sets";

const TODAY = "2026-05-10";
const context = {
  timeZone: "UTC",
  now: new Date("2026-05-10T12:00:00Z"),
  units: "km" as const,
  mapping: null,
};
let n = 0;
const given = (bytes: Uint8Array, name = "run") => ({
  name,
  sha256: `sha-${name}-${n++}`,
  parsed: readFile(bytes, context),
});

onEachDatabase(
  "zones of imported sessions",
  (database) => {
    let team: Awaited<ReturnType<typeof testTeam>>;
    const own = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.athlete, work, database());
    const save = (...files: ReturnType<typeof given>[]) =>
      new Import({ athleteId: team.athlete, zone: "UTC", today: TODAY, run: own }).save(files, {
        last: true,
      });
    const stored = () => own((tx) => tx.select().from(sessions).where(eq(sessions.athleteId, team.athlete)));
    const days = () =>
      own((tx) => tx.select().from(athleteDays).where(eq(athleteDays.athleteId, team.athlete)));

    beforeEach(async () => {
      team = await testTeam(database(), "Imports");
    });

    it("zones: by heart rate from the date on which they hold; changed, history is derived anew with progress", async () => {
      const at = (date: string, over: Partial<MadeUpRun> = {}) =>
        fitBytes({ start: new Date(`${date}T06:30:00Z`), ...over });
      await save(given(at("2026-04-01")), given(at("2026-05-01")), given(at("2026-05-02", { hr: null })));
      expect((await stored()).every(({ threeZones }) => threeZones === null)).toBe(true);
      const set = (from: string, zones: ReturnType<typeof zonesFromMax>) =>
        asViewer(
          team.coach,
          async (tx) => {
            await setZones(tx, team.coach, team.athlete, {
              id: uuidv7(),
              from,
              basis: "max",
              beats: 190,
              ...zones,
            });
            await askForZones(tx, team.athlete, uuidv7());
          },
          database(),
        );
      // 140-142 beats: below the first threshold of a maximum of 190, above the second of a threshold of 130.
      await set("2000-01-01", zonesFromMax(190));
      expect(await runOneJob(database())).toBe(true);
      await set("2026-05-01", zonesFromThreshold(130));
      expect(await runOneJob(database())).toBe(true);
      expect(await runOneJob(database())).toBe(false);
      const job = await own((tx) => latestJob(tx, team.athlete, "zones"));
      expect(job).toMatchObject({ state: "done", done: 2, total: 2 });
      const rows = await stored();
      const three = (date: string) => rows.find((row) => row.date === date)?.threeZones;
      expect(three("2026-04-01")).toEqual([2400, 0, 0]);
      expect(three("2026-05-01")).toEqual([0, 0, 2400]);
      expect(three("2026-05-02")).toBeNull();
      const kept = await days();
      expect(kept.find((day) => day.date === "2026-05-01")).toMatchObject({
        hrHard: 2400,
        sessionsHard: 1,
        sessionsByHr: 1,
      });
      await asSystem((tx) => rollUp(tx, team.athlete, "0001-01-01"), database());
      expect(await days()).toEqual(kept);
      // A session imported now takes the zones of its own day.
      await save(given(at("2026-04-02")));
      expect((await stored()).find((row) => row.date === "2026-04-02")?.threeZones).toEqual([2400, 0, 0]);
    });

    it("two runners never do the same job", async () => {
      await save(given(fitBytes()));
      await own((tx) => askForZones(tx, team.athlete, uuidv7()));
      const done = await Promise.all([runOneJob(database()), runOneJob(database()), runOneJob(database())]);
      expect(done.filter(Boolean)).toHaveLength(1);
    });
  },
  { partitioned: true },
);
