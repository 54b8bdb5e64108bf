import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { healthBoard } from "@/lib/health/board";
import { prevalence } from "@/lib/health/weekly";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { addDaysOff, removeDaysOff } from "../log/days-off";
import { saveInjury } from "../log/injuries";
import { beginLadder } from "../log/ladders";
import { saveSession } from "../log/sessions";
import { answerWeekly, weeklyAnswers } from "../log/weekly-health";
import { addMember } from "../people/teams";
import { onEachDatabase } from "../testing/databases";
import { injuryWrite } from "../testing/injury-write";
import { person, testTeam } from "../testing/people";
import { teamHealth } from "./health";

const TODAY = "2026-05-12"; // a Tuesday
const SUNDAY = "2026-05-10";
const NOW = new Date("2026-05-12T12:00:00Z");
const ago = (days: number) => addDays(TODAY, -days);
const RANGE = { from: ago(60), to: TODAY };

onEachDatabase("the health of a team", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const health = (who: string) => as(who, (tx) => teamHealth(tx, team.id, RANGE, NOW));
  const train = (date: string, durationMin: number) =>
    as(team.athlete, (tx) =>
      saveSession(
        tx,
        team.athlete,
        {
          id: uuidv7(),
          date,
          sport: "run",
          kind: "easy-run",
          durationMin,
          rpe: 3,
          distanceKm: null,
          descentM: null,
          note: "",
          revision: 0,
        },
        TODAY,
      ),
    );
  const injure = (over: Parameters<typeof injuryWrite>[0], today = TODAY) =>
    as(team.athlete, (tx) => saveInjury(tx, team.athlete, team.athlete, injuryWrite(over), today));

  beforeEach(async () => {
    team = await testTeam(database(), "Board");
    await train(ago(90), 60);
    await train(ago(20), 90);
    await train(ago(1), 30);
  });

  it("is of the hours within the season, of each from their first entry on, by every version of every episode", async () => {
    const told = { kind: "bone" as const, diagnosis: "a secret", shared: false };
    const first = injuryWrite({ onset: ago(10), restriction: "full", told });
    await injure(first, ago(10));
    await injure({ ...first, writeId: uuidv7(), revision: 1, restriction: "none" }, ago(4));
    await injure({ onset: ago(200), returnedOn: ago(150) });
    const athletes = await health(team.coach);
    const found = athletes.find(({ id }) => id === team.athlete);
    expect(found).toMatchObject({ since: ago(90), minutes: 120, today: TODAY });
    expect(found?.injuries.map(({ versions }) => versions.length)).toEqual([2, 1]);
    expect(JSON.stringify(athletes)).not.toMatch(/secret|bone/);
    expect(athletes.find(({ id }) => id === team.other)).toMatchObject({ since: null, minutes: 0 });
    const board = healthBoard(athletes, RANGE, 1);
    // From the day after the onset until the day before training was free again.
    expect(board.injuries).toMatchObject({ began: 1, days: 5, rate: { count: 1, hours: 2 } });
    expect(board).toMatchObject({ athletes: 1, unknown: athletes.length - 1 });
  });

  it("somebody is known from the first thing that was entered of them, whatever it is", async () => {
    const known = async () => (await health(team.coach)).find(({ id }) => id === team.other)?.since ?? null;
    const other = <T>(work: (tx: Tx) => Promise<T>) => as(team.other, work);
    expect(await known()).toBeNull();
    const weekly = { sunday: SUNDAY, participation: "full" as const, training: null, performance: null };
    const entries: [string, (tx: Tx) => Promise<unknown>, string][] = [
      [
        "days off",
        (tx) => addDaysOff(tx, team.other, { id: uuidv7(), from: ago(-9), until: ago(-9), word: "" }),
        localDate(new Date(), "UTC"),
      ],
      ["the weekly question", (tx) => answerWeekly(tx, team.other, { ...weekly, symptoms: null }), SUNDAY],
      [
        "a way back",
        (tx) =>
          beginLadder(tx, { athleteId: team.other, on: ago(3), stage: 1, tissue: "other", by: team.other }),
        ago(3),
      ],
      [
        "an injury",
        (tx) => saveInjury(tx, team.other, team.other, injuryWrite({ onset: ago(8) }), ago(5)),
        ago(5),
      ],
    ];
    for (const [name, enters, since] of entries) {
      await other(enters);
      expect(await known(), name).toBe(since);
    }
    const board = healthBoard(await health(team.coach), RANGE, 1);
    expect(board).toMatchObject({ athletes: 2, unknown: 0, now: [{ id: team.other }] });
  });

  it("what was recorded by mistake, or taken back, is nothing that is known", async () => {
    const mistake = injuryWrite({ onset: ago(8) });
    const off = { id: uuidv7(), from: ago(-9), until: ago(-9), word: "" };
    await as(team.other, async (tx) => {
      await saveInjury(tx, team.other, team.other, mistake, TODAY);
      const removed = { ...mistake, writeId: uuidv7(), revision: 1, removed: true };
      await saveInjury(tx, team.other, team.other, removed, TODAY);
      await addDaysOff(tx, team.other, off);
      await removeDaysOff(tx, team.other, off.id);
    });
    expect((await health(team.coach)).find(({ id }) => id === team.other)).toMatchObject({ since: null });
  });

  it("a professional has those in care, another team nobody", async () => {
    const physio = await person(database(), "Physio");
    await asSystem((tx) => addMember(tx, team.id, physio, "professional"), database());
    expect(await health(physio)).toEqual([]);
    await injure({ onset: ago(2) });
    expect((await health(physio)).map(({ id }) => id)).toEqual([team.athlete]);
    const elsewhere = await testTeam(database(), "Elsewhere");
    expect(await health(elsewhere.coach)).toEqual([]);
    expect((await health(team.athlete)).filter(({ id }) => id !== team.athlete)).toEqual([]);
  });

  it("an answer to the weekly question is the athlete's, the last one counts, and their coach reads it", async () => {
    const answers = (who: string) =>
      as(who, (tx) => weeklyAnswers(tx, [team.athlete, team.other], ago(30), TODAY));
    const give = (who: string, participation: "none" | "full", sunday = SUNDAY) =>
      as(who, (tx) =>
        answerWeekly(tx, team.athlete, {
          sunday,
          participation,
          training: null,
          performance: null,
          symptoms: null,
        }),
      );
    await give(team.athlete, "full");
    await give(team.athlete, "none");
    await expect(give(team.coach, "full")).rejects.toMatchObject({ code: "42501" });
    await expect(give(team.athlete, "full", TODAY)).rejects.toMatchObject({ cause: { code: "23514" } });
    expect(await answers(team.other)).toEqual([]);
    const read = await answers(team.coach);
    expect(read).toMatchObject([{ athleteId: team.athlete, sunday: SUNDAY, participation: "none" }]);
    expect(prevalence(read)).toEqual([
      { sunday: SUNDAY, answered: 1, problem: 1, substantial: 1, severity: 100 },
    ]);
  });
});
