import { expect, it } from "vitest";
import { bytesOf, fitBytes, GARMIN_CSV, gpxBytes, STRAVA_CSV } from "@/lib/imports/fixtures";
import { asViewer } from "../connection/as-viewer";
import { onEachDatabase } from "../testing/databases";
import { diary, given, importingAthlete, TODAY } from "../testing/importing-athlete";
import { filesOf } from "./imported-files";
import { Import } from "./imports";
import { settleAll } from "./settle-asked";

onEachDatabase("one workout, once", (database) => {
  const { team, own, save, there, asked, byHand } = importingAthlete(database);
  const RUN = { start: new Date("2026-11-20T06:30:00Z") };

  it("rows of one file are all distinct, equal ones too; the same file again, or a longer one, doubles nothing", async () => {
    const rows = ["2026-11-22,40,3,Run", "2026-11-22,40,8,Run", "2026-11-22,40,8,Run"];
    expect(await save(diary(...rows))).toMatchObject([{ kept: 3, merged: 0, known: 0 }]);
    expect((await there()).map(({ rpe }) => rpe).sort()).toEqual([3, 8, 8]);
    expect(await save(diary(...rows))).toMatchObject([{ kept: 0, known: 3 }]);
    expect(await save(diary("2026-11-21,40,8,Run", ...rows, "2026-11-22,40,8,Run"))).toMatchObject([
      { kept: 2, known: 3 },
    ]);
    expect(await there()).toHaveLength(5);
  });

  it("two rows of a day with starts, equal in all but those", async () => {
    const [head, row = ""] = GARMIN_CSV.split("\n");
    const table = [head, row, row.replace("08:30:00", "17:30:00"), row.replace("08:30:00", "17:30:00")].join(
      "\n",
    );
    expect(await save(given(bytesOf(table)))).toMatchObject([{ kept: 3 }]);
    expect(await save(given(bytesOf(table)))).toMatchObject([{ kept: 0, known: 3 }]);
  });

  it("a row that was changed since, or moved to another day, is known by what it was", async () => {
    await save(diary("2026-11-22,40,3,Run"));
    const [row] = await there();
    await byHand({ id: row?.id, revision: 1, date: "2026-11-19", durationMin: 55 });
    expect(await save(diary("2026-11-22,40,3,Run", "2026-11-23,30,2,Run"))).toMatchObject([
      { kept: 1, known: 1 },
    ]);
    expect(await there()).toHaveLength(2);
  });

  it("a history of wall clocks imported from two time zones is one history", async () => {
    const table = GARMIN_CSV.replace(/2026-05-(09|10)/g, "2026-11-20");
    expect(await save(given(bytesOf(table)))).toMatchObject([{ kept: 2 }]);
    for (const timeZone of ["America/New_York", "Pacific/Auckland", "UTC"])
      expect(await save(given(bytesOf(table), { timeZone }))).toMatchObject([
        { kept: 0, asked: 0, known: 2 },
      ]);
    // The watch's own file knows the instant and the place: the same run, whatever zone the table was read in.
    const munich = { start: new Date("2026-11-20T07:30:00Z") };
    const [fit] = await save(given(gpxBytes(munich), { timeZone: "America/New_York" }));
    expect(fit).toMatchObject({ kept: 0, merged: 1 });
    const [run] = (await there()).filter(({ sport }) => sport === "run");
    expect(run).toMatchObject({ instant: "true", wallClock: "2026-11-20T08:30:00" });
    expect(run?.startedAt?.toISOString()).toBe("2026-11-20T07:30:00.000Z");
  });

  it("Strava's instants without a place and Garmin's clocks without a zone: asked where only a zone lies between", async () => {
    const strava = STRAVA_CSV.replaceAll("May 9, 2026, 6:30:00 AM", "Nov 20, 2026, 7:30:00 AM").replace(
      /\n2,.*\n/,
      "\n",
    );
    const garmin = GARMIN_CSV.replace("2026-05-09", "2026-11-20").replace(/\nPool.*\n/, "\n");
    expect(await save(given(bytesOf(strava), { timeZone: "America/New_York" }))).toMatchObject([{ kept: 1 }]);
    // Read from New York it seems to have been at 2:30 there; the athlete's zone tells better.
    expect(await save(given(bytesOf(garmin)))).toMatchObject([{ kept: 0, merged: 1 }]);
    const auckland = new Import({
      athleteId: team().other,
      zone: "Pacific/Auckland",
      today: TODAY,
      run: (work) => asViewer(team().other, work, database()),
    });
    expect(await auckland.save([given(bytesOf(strava))], { last: true })).toMatchObject([{ kept: 1 }]);
    expect(await auckland.save([given(bytesOf(garmin))], { last: true })).toMatchObject([
      { asked: 1, kept: 0 },
    ]);
  });

  it("times that overlap are asked about, also with starts far apart; one after the other they are two", async () => {
    await save(given(fitBytes({ ...RUN, minutes: 60 })));
    const later = (minutes: number, long: number) =>
      given(fitBytes({ start: new Date(RUN.start.getTime() + minutes * 60_000), minutes: long }));
    expect(await save(later(20, 30))).toMatchObject([{ asked: 1, kept: 0 }]);
    expect(await save(later(61, 30))).toMatchObject([{ asked: 0, kept: 1 }]);
  });

  it("one answer for many questions; a typed session is asked about with the file most like it", async () => {
    for (const day of [10, 11, 12]) await byHand({ date: `2026-11-${day}` });
    const files = [10, 11, 12].map((day) => given(fitBytes({ start: new Date(`2026-11-${day}T06:30:00Z`) })));
    await save(...files);
    const ids = (await asked()).map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(await own((tx) => settleAll(tx, team().athlete, ids, "same", TODAY))).toBe(3);
    expect(await own((tx) => settleAll(tx, team().athlete, ids, "same", TODAY))).toBe(0);
    expect((await there()).every(({ averageHr, rpe }) => averageHr === 141 && rpe === 7)).toBe(true);

    await byHand({ durationMin: 40 });
    const rows = diary("2026-11-20,58,5,Run", "2026-11-20,40,,Run");
    expect(await save(rows)).toMatchObject([{ asked: 1, kept: 1 }]);
    expect((await asked())[0]?.draft?.durationMin).toBe(40);
  });

  it("the list of files says in one line what became of a table, and each file has its line", async () => {
    await save(diary("2026-11-22,40,3,Run", "2026-11-23,40,3,Run"), given(fitBytes(RUN)));
    const { files, total } = await own((tx) => filesOf(tx, team().athlete));
    expect(total).toBe(2);
    expect(files.find(({ sessionId }) => sessionId === null)).toMatchObject({
      message: "2 new.",
      said: [{ code: "outcome.all" }],
    });
    expect(files.find(({ sessionId }) => sessionId !== null)).toMatchObject({ outcome: "kept" });
  });
});
