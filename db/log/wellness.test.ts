import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { checkIn } from "@/lib/engine/fixtures";
import { csvMapping } from "@/lib/imports/csv/mapped";
import { bytesOf } from "@/lib/imports/fixtures";
import { readFile } from "@/lib/imports/read-file";
import { saidAll } from "@/lib/imports/testing/sentences";
import { asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { ownTables } from "../pages/export";
import { accessOf } from "../people/access-log";
import { ownedAthletes } from "../people/owned-athletes";
import { accessLog } from "../schema/care";
import { checkIns } from "../schema/check-ins";
import { sessions } from "../schema/sessions";
import { athleteDays } from "../schema/verdicts";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { refused } from "../testing/refused";
import { importForAthlete } from "./import-for-athletes";
import { filesOf } from "./imported-files";
import { Import } from "./imports";
import { measuresOn } from "./morning-measures";
import { givenFor, takeBackImport } from "./take-back-import";

const now = new Date("2026-05-10T12:00:00Z");
const TODAY = "2026-05-10";
const context = { timeZone: "UTC", now, units: null, mapping: null };
const parse = (text: string, mapping: object | null = null) =>
  readFile(bytesOf(text), { ...context, mapping: mapping && csvMapping.parse(mapping) });

onEachDatabase("wellness entries", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeEach(async () => {
    team = await testTeam(database(), "M");
  });
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const save = async (text: string, name = "table.csv") => {
    const own = <T>(work: (tx: Tx) => Promise<T>) => as(team.athlete, work);
    const importing = new Import({ athleteId: team.athlete, zone: "UTC", today: TODAY, run: own });
    const [outcome] = await importing.save([{ name, sha256: name, parsed: parse(text) }], { last: true });
    return outcome;
  };

  it("without soreness are kept and counted, once, and are no check-ins", async () => {
    const text = "date,restingHR,hrv,sleepSecs,soreness\n2026-05-08,49,80,28800,\n2026-05-09,48,,27000,2\n";
    expect(await save(text)).toMatchObject({
      wellness: 2,
      known: 0,
      said: [{ code: "outcome.withoutSoreness" }],
    });
    expect(await save(text, "again.csv")).toMatchObject({ wellness: 0, known: 2 });
    const days = await as(team.athlete, (tx) => tx.select().from(checkIns));
    expect(days.map(({ date }) => date)).toEqual(["2026-05-09"]);
    const seen = await as(team.coach, (tx) => measuresOn(tx, team.athlete, "2026-05-08"));
    expect(seen).toMatchObject([{ source: "intervals.icu", sleepHours: 8, hrvMs: 80, restingHr: 49 }]);
    const exported = await as(team.athlete, (tx) => ownTables(tx, team.athlete));
    expect(exported.find(({ name }) => name === "morning-measures")?.rows).toHaveLength(2);
  });

  it("of a second table of the same watch fill what the first left empty, and overwrite nothing", async () => {
    await save("Date,Sleep duration,Body battery\n2026-05-08,7.5,70\n");
    const hrv = "Date,Overnight HRV,Baseline,Sleep duration\n2026-05-08,61ms,50,6\n";
    expect(await save(hrv, "hrv.csv")).toMatchObject({ wellness: 1 });
    const [row] = await as(team.athlete, (tx) => measuresOn(tx, team.athlete, "2026-05-08"));
    expect(row).toMatchObject({ source: "garmin", sleepHours: 7.5, hrvMs: 61 });
  });

  const table = `date,athlete,soreness,min\n${[1, 2, 3, 4, 5]
    .flatMap((day) => ["Athlete of M", "other"].map((who) => `2026-05-0${day},${who},3,40`))
    .join("\n")}\n`;
  const wellness = (athlete: object) => ({
    holds: "wellness",
    date: "date",
    dateOrder: "ymd",
    athlete,
    soreness: { column: "soreness", least: 1, most: 5 },
    sleepHours: null,
    sleepQuality: null,
    fatigue: null,
    stress: null,
    mood: null,
  });
  const training = (athlete: object) => ({
    holds: "sessions",
    date: "date",
    dateOrder: "ymd",
    athlete,
    duration: "min",
    durationUnit: "min",
    rpe: null,
    sport: null,
    distance: null,
    distanceUnit: "km",
  });
  const give = (who: string, mapping: object, of: { dayStartsAt?: string; now?: Date } = {}) => {
    const [one] = parse(table, mapping).athletes ?? [];
    if (!one) throw new Error("The table has the athlete's rows.");
    const importing = {
      ownerId: who,
      athlete: { id: team.athlete, timeZone: "UTC", dayStartsAt: of.dayStartsAt ?? "00:00" },
      now: of.now ?? now,
      run: <T>(work: (tx: Tx) => Promise<T>) => as(who, work),
    };
    return importForAthlete(importing, "team.csv", one.parsed);
  };
  const people = () => ({
    column: "athlete",
    people: [
      { value: "Athlete of M", athleteId: team.athlete },
      { value: "other", athleteId: null },
    ],
  });

  it("and sessions of a team's table: an owner imports them, the athlete sees who, and takes them back", async () => {
    const found = await as(team.owner, (tx) =>
      ownedAthletes(tx, [team.id], ["athlete of m", `${team.other}@example.org`, "Nobody"]),
    );
    expect(found.matched).toEqual({
      "athlete of m": team.athlete,
      [`${team.other}@example.org`]: team.other,
    });
    expect(await give(team.owner, wellness(people()))).toMatchObject({ wellness: 5, known: 0 });
    expect(await give(team.owner, training(people()))).toMatchObject({ kept: 5, known: 0 });
    expect(await give(team.owner, training(people()))).toMatchObject({ kept: 0, known: 5 });
    const [log] = await as(team.athlete, (tx) => accessOf(tx, team.athlete));
    expect(log).toMatchObject({ action: "imported", who: "Owner of M" });
    const days = () => as(team.athlete, (tx) => tx.select().from(athleteDays));
    expect(await days()).toHaveLength(5);
    const given = await as(team.athlete, (tx) => givenFor(tx, team.athlete));
    expect(given.map(({ who }) => who)).toEqual(["Owner of M", "Owner of M"]);
    for (const { id } of given) await as(team.athlete, (tx) => takeBackImport(tx, team.athlete, id, TODAY));
    const left = await as(team.athlete, async (tx) => [
      ...(await tx.select().from(checkIns)),
      ...(await tx.select().from(sessions)).filter(({ removedAt }) => !removedAt),
    ]);
    expect(left).toEqual([]);
    expect(await days()).toEqual([]);
    expect(await as(team.athlete, (tx) => givenFor(tx, team.athlete))).toEqual([]);
    const { files } = await as(team.athlete, (tx) => filesOf(tx, team.athlete));
    expect(files.map(({ message }) => message).sort()).toEqual([
      "5 mornings, given by your team. You undid this import.",
      "5 sessions, given by your team. You undid this import.",
    ]);
    for (const { said, message } of files) expect(saidAll(said ?? [])).toBe(message);
  });

  it("given after midnight, while the evening's day still counts, are written down on that day", async () => {
    const late = { dayStartsAt: "03:00", now: new Date("2026-05-11T01:30:00Z") };
    await give(team.owner, wellness(people()), late);
    const log = await as(team.athlete, (tx) => tx.select({ date: accessLog.date }).from(accessLog));
    expect(log).toEqual([{ date: "2026-05-10" }]);
  });

  it("an owner's rows bear their name: none without it or with another's, none changed or removed", async () => {
    await give(team.owner, wellness(people()));
    const forged = (by: string | null, fileId: string | null) =>
      as(team.owner, (tx) =>
        tx.insert(checkIns).values({
          athleteId: team.athlete,
          id: uuidv7(),
          date: "2026-04-01",
          answers: checkIn({ soreness: 9 }),
          writeId: uuidv7(),
          importedBy: by,
          fileId,
        }),
      );
    await expect(forged(null, uuidv7())).rejects.toThrow();
    await expect(forged(team.coach, uuidv7())).rejects.toThrow();
    await expect(forged(team.owner, null)).rejects.toThrow();
    const touched = await as(team.owner, async (tx) => [
      ...(await tx.update(checkIns).set({ note: "x" }).returning({ id: checkIns.id })),
      ...(await tx.delete(checkIns).returning({ id: checkIns.id })),
      ...(await tx.update(sessions).set({ note: "x" }).returning({ id: sessions.id })),
    ]);
    expect(touched).toEqual([]);
  });

  it("are refused to everybody who owns no team of the athlete now", async () => {
    const elsewhere = await testTeam(database(), "E");
    for (const who of [team.coach, team.other, team.formerCoach, elsewhere.owner])
      for (const mapping of [wellness(people()), training(people())])
        expect(await refused(give(who, mapping))).toMatchObject({
          message: expect.stringContaining("in no team of yours"),
        });
    const stranger = await as(elsewhere.owner, (tx) =>
      ownedAthletes(tx, [team.id], ["Athlete of M", `${team.athlete}@example.org`]),
    );
    expect(stranger).toEqual({ athletes: [], matched: {} });
    const rows = await as(team.athlete, async (tx) => [
      ...(await tx.select().from(checkIns)),
      ...(await tx.select().from(sessions)),
    ]);
    expect(rows).toEqual([]);
  });
});
