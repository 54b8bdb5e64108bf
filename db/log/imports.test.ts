import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { Refusal } from "@/lib/action-result";
import { fitBytes, gpxBytes, STRAVA_CSV, TRAINING_PEAKS_METRICS_CSV, tcxBytes } from "@/lib/imports/fixtures";
import { saidAll } from "@/lib/imports/testing/sentences";
import { asSystem } from "../connection/as-viewer";
import { checkIns } from "../schema/check-ins";
import { sessions } from "../schema/sessions";
import { onEachDatabase } from "../testing/databases";
import { given as fileGiven, importingAthlete } from "../testing/importing-athlete";
import { rollUp } from "../verdict/athlete-days";
import { saveCheckIn } from "./check-ins";
import { mappingFor, rememberMapping } from "./column-mappings";
import { askedOf } from "./imported-files";
import { setSessionRemoved } from "./sessions";
import { settleAsked } from "./settle-asked";

const TODAY = "2026-05-10";
const ON = { timeZone: "UTC", today: TODAY };
const given = (bytes: Uint8Array, name?: string) => fileGiven(bytes, { ...ON, name });

onEachDatabase(
  "imports",
  (database) => {
    const { team, own, save, stored, days, byHand } = importingAthlete(database, ON);

    it("one workout from three formats is one session, and each adds what it knows", async () => {
      const outcomes = await save(given(gpxBytes({ hr: null })), given(tcxBytes()), given(fitBytes()));
      expect(outcomes.map(({ kept, merged, known }) => [kept, merged, known])).toEqual([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ]);
      const rows = await stored();
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ title: "Morning loop", averageHr: 141, source: "gpx" });
      expect(rows[0]?.laps).toHaveLength(1);
    });

    it("the same files again change nothing at all", async () => {
      const files = [given(fitBytes()), given(new TextEncoder().encode(STRAVA_CSV), "activities.csv")];
      await save(...files);
      const before = { rows: await stored(), days: await days() };
      const again = await save(...files.map((file) => ({ ...file, sha256: `${file.sha256}-other-name` })));
      expect(again.every(({ kept, merged, asked }) => kept + merged + asked === 0)).toBe(true);
      const third = await save(...files);
      expect(saidAll(third[0]?.said)).toContain("imported before");
      expect({ rows: await stored(), days: await days() }).toEqual(before);
    });

    it("asks when in doubt: joined it keeps the athlete's RPE and takes the watch's minutes", async () => {
      await byHand({ date: "2026-05-09" });
      const [outcome] = await save(given(fitBytes()));
      expect(outcome).toMatchObject({ asked: 1, kept: 0 });
      const [asked] = (await own((tx) => askedOf(tx, team().athlete))).asked;
      expect(asked?.outcome).toBe("asked");
      await own((tx) => settleAsked(tx, team().athlete, asked?.id ?? "", "same", TODAY));
      expect(await stored()).toMatchObject([
        { rpe: 7, note: "by feel", kind: "tempo", durationMin: 40, averageHr: 141 },
      ]);
      await expect(
        own((tx) => settleAsked(tx, team().athlete, asked?.id ?? "", "same", TODAY)),
      ).rejects.toBeInstanceOf(Refusal);
    });

    it("asks when in doubt: another one keeps both, and dropped is dropped", async () => {
      await byHand({ date: "2026-05-09" });
      await save(given(fitBytes()));
      const [first] = (await own((tx) => askedOf(tx, team().athlete))).asked;
      await own((tx) => settleAsked(tx, team().athlete, first?.id ?? "", "another", TODAY));
      expect(await stored()).toHaveLength(2);
      await save(given(fitBytes({ start: new Date("2026-05-08T06:30:00Z") })));
      expect(await stored()).toHaveLength(3);
    });

    it("a removed session stays removed when its file comes again: the athlete is asked", async () => {
      await save(given(fitBytes()));
      const [row] = await stored();
      await own((tx) => setSessionRemoved(tx, team().athlete, row?.id ?? "", true, TODAY));
      const [outcome] = await save(given(tcxBytes()));
      expect(outcome).toMatchObject({ asked: 1, kept: 0, known: 0 });
      expect(saidAll(outcome?.said)).toMatch(/^You removed this session on .+: bring it back\?/);
      expect((await stored())[0]?.removedAt).not.toBeNull();
    });

    it("wellness entries of a table never write over what the athlete answered", async () => {
      const answers = {
        soreness: 1,
        quality: "dull",
        spread: "both-sides",
        withMovement: "eases",
        gait: "normal",
      } as const;
      await own((tx) =>
        saveCheckIn(tx, team().athlete, {
          writeId: uuidv7(),
          date: "2026-05-08",
          today: TODAY,
          note: "mine",
          revision: 0,
          answers: { ...answers, sites: [], redFlags: [], illness: "none" },
        }),
      );
      const [outcome] = await save(
        given(new TextEncoder().encode(TRAINING_PEAKS_METRICS_CSV), "metrics.csv"),
      );
      // The second day of the table has sleep alone: it is kept beside the check-ins.
      expect(outcome).toMatchObject({ wellness: 1, known: 1 });
      const rows = await own((tx) =>
        tx
          .select()
          .from(checkIns)
          .where(and(eq(checkIns.athleteId, team().athlete), eq(checkIns.date, "2026-05-08"))),
      );
      expect(rows).toMatchObject([{ note: "mine" }]);
    });

    it("whatever numbers a file brings, the next check-in has its verdict", async () => {
      const table = STRAVA_CSV.replaceAll(",20,20,85,", ",90000,90000,85,").replaceAll("7200.0", "1900000");
      await save(given(new TextEncoder().encode(table), "activities.csv"));
      await own((tx) =>
        tx
          .update(sessions)
          .set({ descentM: -40, ascentM: -40, durationMin: 5000 })
          .where(eq(sessions.athleteId, team().athlete)),
      );
      const verdict = await own((tx) =>
        saveCheckIn(tx, team().athlete, {
          writeId: uuidv7(),
          date: TODAY,
          today: TODAY,
          note: "",
          revision: 0,
          answers: {
            soreness: 0,
            withMovement: "not-tried",
            gait: "normal",
            sites: [],
            redFlags: [],
            illness: "none",
          },
        }),
      );
      expect(verdict.verdict).toBe("train");
    });

    it("remembers how a table is read, for the same columns only", async () => {
      const mapping = {
        holds: "sessions" as const,
        date: "Day",
        dateOrder: "dmy" as const,
        duration: "Min",
        durationUnit: "min" as const,
        rpe: null,
        sport: null,
        distance: null,
        distanceUnit: "km" as const,
      };
      await own((tx) => rememberMapping(tx, team().athlete, ["Day", "Min"], mapping));
      expect(await own((tx) => mappingFor(tx, team().athlete, ["Day", "Min"]))).toEqual(mapping);
      expect(await own((tx) => mappingFor(tx, team().athlete, ["Day", "Minutes"]))).toBeNull();
    });

    it("a history of hundreds of sessions is saved once and its days are right", async () => {
      const files = Array.from({ length: 120 }, (_, i) =>
        given(fitBytes({ start: new Date(Date.UTC(2026, 0, 1 + i, 6, 30)), minutes: 20 }), `run-${i}`),
      );
      const outcomes = await save(...files);
      expect(outcomes.reduce((sum, { kept }) => sum + kept, 0)).toBe(120);
      const kept = await days();
      expect(kept).toHaveLength(120);
      await asSystem((tx) => rollUp(tx, team().athlete, "0001-01-01"), database());
      expect(await days()).toEqual(kept);
    });
  },
  { partitioned: true },
);
