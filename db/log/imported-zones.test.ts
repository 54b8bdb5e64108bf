import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { fitBytes, type MadeUpRun } from "@/lib/imports/fixtures";
import { zonesFromMax, zonesFromThreshold } from "@/lib/training/zones";
import { asSystem, asViewer } from "../connection/as-viewer";
import { onEachDatabase } from "../testing/databases";
import { given as fileGiven, importingAthlete } from "../testing/importing-athlete";
import { askForZones } from "../upkeep/jobs/derive-zones";
import { latestJob } from "../upkeep/jobs/queue";
import { runOneJob } from "../upkeep/jobs/run";
import { rollUp } from "../verdict/athlete-days";
import { setZones } from "./zone-sets";

const TODAY = "2026-05-10";
const ON = { timeZone: "UTC", today: TODAY };
const given = (bytes: Uint8Array, name?: string) => fileGiven(bytes, { ...ON, name });

onEachDatabase(
  "zones of imported sessions",
  (database) => {
    const { team, own, save, stored, days } = importingAthlete(database, ON);

    it("zones: by heart rate from the date on which they hold; changed, history is derived anew with progress", async () => {
      const at = (date: string, over: Partial<MadeUpRun> = {}) =>
        fitBytes({ start: new Date(`${date}T06:30:00Z`), ...over });
      await save(given(at("2026-04-01")), given(at("2026-05-01")), given(at("2026-05-02", { hr: null })));
      expect((await stored()).every(({ threeZones }) => threeZones === null)).toBe(true);
      const set = (from: string, zones: ReturnType<typeof zonesFromMax>) =>
        asViewer(
          team().coach,
          async (tx) => {
            await setZones(tx, team().coach, team().athlete, {
              id: uuidv7(),
              from,
              basis: "max",
              beats: 190,
              ...zones,
            });
            await askForZones(tx, team().athlete, uuidv7());
          },
          database(),
        );
      // 140-142 beats: below the first threshold of a maximum of 190, above the second of a threshold of 130.
      await set("2000-01-01", zonesFromMax(190));
      expect(await runOneJob(database())).toBe(true);
      await set("2026-05-01", zonesFromThreshold(130));
      expect(await runOneJob(database())).toBe(true);
      expect(await runOneJob(database())).toBe(false);
      const job = await own((tx) => latestJob(tx, team().athlete, "zones"));
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
      await asSystem((tx) => rollUp(tx, team().athlete, "0001-01-01"), database());
      expect(await days()).toEqual(kept);
      // A session imported now takes the zones of its own day.
      await save(given(at("2026-04-02")));
      expect((await stored()).find((row) => row.date === "2026-04-02")?.threeZones).toEqual([2400, 0, 0]);
    });

    it("two runners never do the same job", async () => {
      await save(given(fitBytes()));
      await own((tx) => askForZones(tx, team().athlete, uuidv7()));
      const done = await Promise.all([runOneJob(database()), runOneJob(database()), runOneJob(database())]);
      expect(done.filter(Boolean)).toHaveLength(1);
    });
  },
  { partitioned: true },
);
