import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem, asViewer } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { addMember } from "../people/teams";
import { onEachDatabase } from "../testing/databases";
import { injuryWrite } from "../testing/injury-write";
import { person, testTeam } from "../testing/people";
import { assessmentOn, saveCheckIn } from "./check-ins";
import { comeBack } from "./come-back";
import { recordClearance, recordOwnClearance } from "./flags";
import { saveInjury } from "./injuries";
import { saveStep } from "./ladder-steps";
import { wayOf } from "./ladder-ways";
import { beginLadder, endLadder, limitLadder } from "./ladders";
import { hurtBefore, saveSession, sessionOf } from "./sessions";

const today = localDate(new Date(), "UTC");
const day = (ago: number) => addDays(today, -ago);

onEachDatabase("what begins and ends the way back", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const athlete = <T>(work: (tx: Tx, id: string) => Promise<T>) =>
    as(team.athlete, (tx) => work(tx, team.athlete));
  const way = () => athlete((tx, id) => wayOf(tx, id, today));
  const verdict = () => athlete(async (tx, id) => (await assessmentOn(tx, id, today))?.output);
  const morning = (date: string) =>
    athlete((tx, id) =>
      saveCheckIn(tx, id, { writeId: uuidv7(), date, today, note: "", revision: 0, answers: checkIn() }),
    );
  const ran = (date: string) =>
    athlete((tx, id) =>
      saveSession(
        tx,
        id,
        {
          id: uuidv7(),
          date,
          sport: "run",
          kind: "easy-run",
          durationMin: 50,
          rpe: 3,
          distanceKm: null,
          descentM: null,
          note: "",
          revision: 0,
        },
        today,
      ),
    );
  const cleared = (over: object) => ({
    id: uuidv7(),
    until: addDays(today, 20),
    note: "Seen",
    allows: "ladder" as const,
    stage: 2 as number | null,
    ...over,
  });
  const wants = (episode: string | null = null, id = uuidv7()) =>
    athlete((tx, athleteId) => comeBack(tx, athleteId, { id, episode }, today));

  beforeEach(async () => {
    team = await testTeam(database(), "Came back");
  });

  it("the athlete's own record of what they were told begins it, and today's verdict is the step", async () => {
    await morning(today);
    expect((await verdict())?.verdict).toBe("train");
    await athlete((tx, id) => recordOwnClearance(tx, id, { ...cleared({}), toldBy: "Dr. Ek" }, today));
    expect((await way())?.ladder).toMatchObject({ stage: 2, status: "step", minutes: 30 });
    expect(await verdict()).toMatchObject({
      verdict: "easy",
      headlineOf: { code: "step", why: { rule: "return-ladder", params: { stage: 2 } } },
      instead: { code: "ladder-step", durationMin: [30, 30] },
    });
  });

  it("a coach's record begins it, too; without a stage at the one that the days ask for; full training ends it", async () => {
    await ran(day(12));
    await as(team.coach, (tx) =>
      recordClearance(tx, team.coach, team.athlete, cleared({ stage: null }), today),
    );
    expect((await way())?.ladder.stage).toBe(3);
    await as(team.coach, (tx) =>
      recordClearance(tx, team.coach, team.athlete, cleared({ allows: "full", stage: null }), today),
    );
    expect(await way()).toBeNull();
  });

  it("a coach's record neither ends nor passes the limit of a professional; what the athlete was told does", async () => {
    const physio = await person(database(), "Physio");
    await asSystem((tx) => addMember(tx, team.id, physio, "professional"), database());
    await as(team.coach, (tx) => recordClearance(tx, team.coach, team.athlete, cleared({}), today));
    await as(physio, (tx) => limitLadder(tx, { athleteId: team.athlete, top: 1, by: physio }, today));
    const full = () =>
      as(team.coach, (tx) =>
        recordClearance(tx, team.coach, team.athlete, cleared({ allows: "full", stage: null }), today),
      );
    await expect(full()).rejects.toMatchObject({ status: 409, code: "ladder.limited" });
    await as(team.coach, (tx) => recordClearance(tx, team.coach, team.athlete, cleared({ stage: 5 }), today));
    expect((await way())?.ladder.stage).toBe(1);
    await athlete((tx, id) =>
      recordOwnClearance(tx, id, { ...cleared({ stage: 5 }), toldBy: "Dr. Ek" }, today),
    );
    expect((await way())?.ladder.stage).toBe(5);
  });

  it("a bone stays one by a coach's record, though what it is is not shared; another kind is another", async () => {
    const injury = injuryWrite({ onset: day(30), told: { kind: "bone", diagnosis: "Tibia", shared: false } });
    const tell = (over: object) =>
      athlete((tx, id) => saveInjury(tx, id, id, { ...injury, writeId: uuidv7(), ...over }, today));
    const byCoach = (over: object) =>
      as(team.coach, (tx) => recordClearance(tx, team.coach, team.athlete, cleared(over), today));
    await tell({});
    await byCoach({ stage: null });
    expect(await way()).toMatchObject({
      begun: { tissue: "bone", episode: injury.id },
      ladder: { stage: 0 },
    });
    await byCoach({ stage: 2, injuryId: injury.id });
    expect(await way()).toMatchObject({ begun: { tissue: "bone" }, ladder: { stage: 2 } });
    await tell({ revision: 1, told: { kind: "muscle", diagnosis: "Calf", shared: false } });
    await byCoach({ stage: 2 });
    expect((await way())?.begun.tissue).toBe("other");
    const foreign = await as(team.other, (tx) =>
      tx.execute(sql`select feelcheck.is_bone(${team.athlete}::uuid, ${injury.id}::uuid) as bone`),
    );
    expect(rowsOf(foreign)).toEqual([{ bone: null }]);
  });

  it("a clearance for the steps is full training once they have ended", async () => {
    await morning(today);
    await athlete((tx, id) => recordOwnClearance(tx, id, { ...cleared({}), toldBy: "Dr. Ek" }, today));
    expect((await verdict())?.verdict).toBe("easy");
    await athlete((tx, id) => endLadder(tx, id, id, today));
    expect((await verdict())?.verdict).toBe("train");
  });

  it("who wants to come back begins where the days without a run say, once", async () => {
    await ran(day(2));
    await expect(wants()).rejects.toMatchObject({ status: 422, code: "ladder.twoEasyDays" });
    const injury = injuryWrite({
      onset: day(30),
      told: { kind: "bone", diagnosis: "Stress reaction", shared: false },
    });
    await athlete((tx, id) => saveInjury(tx, id, id, injury, today));
    const id = uuidv7();
    await wants(injury.id, id);
    await wants(injury.id, id);
    expect(await way()).toMatchObject({
      begun: { episode: injury.id, tissue: "bone" },
      ladder: { stage: 0 },
    });
    await expect(wants()).rejects.toMatchObject({ status: 409, code: "ladder.underWay" });
    await morning(today);
    // A walk is no run.
    expect(await verdict()).toMatchObject({ verdict: "cross-train", instead: { code: "ladder-step" } });
  });

  it("a step is a session, asked about next morning; what hurt too much stops it until somebody has looked", async () => {
    const injury = injuryWrite({ onset: day(30), told: { kind: "bone", diagnosis: "", shared: false } });
    await athlete((tx, id) => saveInjury(tx, id, id, injury, today));
    await athlete((tx, id) =>
      beginLadder(
        tx,
        { athleteId: id, on: day(1), stage: 1, tissue: "bone", episode: injury.id, by: id },
        today,
      ),
    );
    const step = {
      id: uuidv7(),
      writeId: uuidv7(),
      revision: 0,
      date: day(1),
      stage: 1,
      minutes: 30,
      during: 0,
      strideChanged: false,
      after: 0,
      next: null,
    };
    await athlete((tx, id) => saveStep(tx, id, step, today));
    expect(await athlete((tx, id) => sessionOf(tx, id, step.id))).toMatchObject({
      durationMin: 30,
      pain: { worst: 0, sites: [{ region: "shin", side: "left" }] },
    });
    expect(await athlete((tx, id) => hurtBefore(tx, id, today))).toMatchObject({ date: day(1) });
    await morning(today);
    expect((await verdict())?.reasons).toContainEqual(
      expect.objectContaining({ rule: "return-ladder", code: "off" }),
    );
    await athlete((tx, id) =>
      saveStep(tx, id, { ...step, writeId: uuidv7(), revision: 1, during: 4 }, today),
    );
    expect((await way())?.ladder.status).toBe("stopped");
    expect((await verdict())?.verdict).toBe("see-professional");
    await expect(wants(injury.id)).rejects.toMatchObject({ status: 409, code: "ladder.stopped" });
    await athlete((tx, id) => recordOwnClearance(tx, id, { ...cleared({}), toldBy: "Dr. Ek" }, today));
    // Two whole days without running first, whoever says how it goes on: yesterday's step was too much.
    expect((await way())?.ladder).toMatchObject({ stage: 2, status: "off", nextOn: day(-2) });
  });
});
