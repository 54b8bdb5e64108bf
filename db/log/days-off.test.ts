import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { planWeek } from "../pages/plan";
import { rosterOf } from "../pages/roster";
import { onEachDatabase } from "../testing/databases";
import { injuryWrite } from "../testing/injury-write";
import { testTeam } from "../testing/people";
import { refused } from "../testing/refused";
import { addDaysOff, daysOffBetween, removeDaysOff } from "./days-off";
import { saveInjury } from "./injuries";
import { beginLadder } from "./ladders";
import { openInjuries } from "./open-injuries";

const TODAY = "2026-05-12"; // a Tuesday
const NOW = new Date("2026-05-12T12:00:00Z");
const MONDAY = "2026-05-11";
const at = (days: number) => addDays(TODAY, days);

onEachDatabase("days off and who is available", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const seen = (who: string, from = at(0), to = at(30)) =>
    as(who, (tx) => daysOffBetween(tx, [team.athlete], from, to));
  const off = { id: uuidv7(), from: at(1), until: at(3), word: "Wedding" };

  beforeEach(async () => {
    team = await testTeam(database(), "Away");
    off.id = uuidv7();
  });

  it("are entered by the athlete, once however often they are sent, read by their coach, and taken back", async () => {
    for (let i = 0; i < 2; i++) await as(team.athlete, (tx) => addDaysOff(tx, team.athlete, off));
    expect(await seen(team.coach)).toEqual([{ athleteId: team.athlete, why: null, ...off }]);
    expect(await seen(team.coach, at(3), at(3))).toHaveLength(1);
    expect(await seen(team.coach, at(4))).toEqual([]);
    expect(await seen(team.other)).toEqual([]);
    for (let i = 0; i < 2; i++) await as(team.athlete, (tx) => removeDaysOff(tx, team.athlete, off.id));
    expect(await seen(team.coach)).toEqual([]);
    expect(await refused(as(team.athlete, (tx) => removeDaysOff(tx, team.athlete, uuidv7())))).toMatchObject({
      status: 404,
    });
  });

  it("with a reason they are told as such: on the roster while they last, and then no check-in is missing", async () => {
    const line = async (now = NOW) =>
      (await as(team.coach, (tx) => rosterOf(tx, team.id, now, "09:00"))).find(
        ({ id }) => id === team.athlete,
      );
    expect(await line()).toMatchObject({ away: null, late: true, needs: ["missing"], place: "missing" });
    const holiday = { ...off, from: at(0), until: at(2), word: "", why: "holiday" as const };
    await as(team.athlete, (tx) => addDaysOff(tx, team.athlete, holiday));
    expect(await line()).toMatchObject({
      away: { until: at(2), why: "holiday" },
      late: false,
      needs: ["away"],
      place: "away",
    });
    expect(await line(new Date("2026-05-15T12:00:00Z"))).toMatchObject({ away: null, late: true });
  });

  it("nobody else enters or takes them back", async () => {
    const by = (who: string) => as(who, (tx) => addDaysOff(tx, team.athlete, { ...off, id: uuidv7() }));
    await expect(by(team.coach)).rejects.toMatchObject({ code: "42501" });
    await as(team.athlete, (tx) => addDaysOff(tx, team.athlete, off));
    expect(await refused(as(team.coach, (tx) => removeDaysOff(tx, team.athlete, off.id)))).toMatchObject({
      status: 404,
    });
    expect(await seen(team.athlete)).toHaveLength(1);
  });

  it("whoever is on the way back is so on the plan, with their stage", async () => {
    const facts = () => as(team.coach, async (tx) => (await planWeek(tx, team.id, MONDAY, NOW)).facts);
    const of = async () => (await facts()).find(({ id }) => id === team.athlete)?.ladder;
    expect(await of()).toBeNull();
    await as(team.coach, (tx) =>
      beginLadder(tx, { athleteId: team.athlete, on: TODAY, stage: 3, tissue: "other", by: team.coach }),
    );
    expect(await of()).toEqual({ stage: 3, until: null });
  });

  const save = (over: Parameters<typeof injuryWrite>[0]) =>
    as(team.athlete, (tx) => saveInjury(tx, team.athlete, team.athlete, injuryWrite(over), TODAY));

  it("the newest version of an episode says how available its athlete is, on the roster and the plan", async () => {
    const first = injuryWrite({ onset: at(-4), restriction: "full", expectedOn: at(6) });
    await save(first);
    const available = async () => {
      const rows = await as(team.coach, (tx) => rosterOf(tx, team.id, NOW));
      return rows.find(({ id }) => id === team.athlete)?.availability;
    };
    expect(await available()).toEqual({ state: "out", since: at(-4), expected: at(6) });
    await save({ ...first, writeId: uuidv7(), revision: 1, restriction: "modified" });
    expect(await available()).toMatchObject({ state: "modified" });
    await as(team.athlete, (tx) => addDaysOff(tx, team.athlete, off));
    const facts = await as(team.coach, async (tx) => (await planWeek(tx, team.id, MONDAY, NOW)).facts);
    expect(facts.find(({ id }) => id === team.athlete)).toMatchObject({
      episodes: [{ restriction: "modified", onset: at(-4) }],
      off: [{ from: at(1), until: at(3), word: "Wedding" }],
    });
    await save({ ...first, writeId: uuidv7(), revision: 2, returnedOn: TODAY });
    expect(await available()).toMatchObject({ state: "full" });
    await save({ onset: at(-1), restriction: "none" });
    await save({ onset: at(-1), removed: true });
    expect(await as(team.coach, (tx) => openInjuries(tx, [team.athlete], TODAY))).toEqual([]);
    expect(await as(team.other, (tx) => openInjuries(tx, [team.athlete], at(-20)))).toEqual([]);
  });
});
