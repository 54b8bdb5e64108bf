import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import type { AssessmentWrite } from "@/lib/care/forms";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem, asViewer } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { addMember } from "../people/teams";
import { onEachDatabase } from "../testing/databases";
import { injuryWrite } from "../testing/injury-write";
import { person, testTeam } from "../testing/people";
import { recordAssessment } from "./care-assessments";
import { assessmentOn, saveCheckIn } from "./check-ins";
import { clearancesOf } from "./clearances";
import { injuriesOf, saveInjury, shareDiagnosis } from "./injuries";
import { wayOf } from "./ladder-ways";

const today = localDate(new Date(), "UTC");

onEachDatabase("an assessment", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  let physio: string;
  let episode: string;
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const seen = (who: string) => as(who, (tx) => injuriesOf(tx, team.athlete));
  const cleared = (who: string) => as(who, (tx) => clearancesOf(tx, team.athlete));
  const write = (over: Partial<AssessmentWrite> = {}): AssessmentWrite => ({
    id: uuidv7(),
    episode,
    revision: 1,
    what: "injury",
    region: null,
    side: null,
    onset: today,
    kind: "bone",
    diagnosis: "tibia, grade 2",
    restriction: "modified",
    expectedOn: addDays(today, 40),
    allows: "ladder",
    stage: 1,
    top: null,
    until: addDays(today, 30),
    nextVisit: addDays(today, 10),
    note: "Walks without pain",
    ...over,
  });
  const assess = (over: Partial<AssessmentWrite> = {}, by = physio, tells = true) =>
    as(by, (tx) => recordAssessment(tx, by, team.athlete, write(over), today, tells));

  beforeEach(async () => {
    team = await testTeam(database(), "Assessed");
    physio = await person(database(), "Physio");
    await asSystem((tx) => addMember(tx, team.id, physio, "professional"), database());
    episode = uuidv7();
    const own = injuryWrite({
      id: episode,
      onset: addDays(today, -20),
      told: { kind: null, diagnosis: "shin splints?", shared: true },
    });
    await as(team.athlete, (tx) => saveInjury(tx, team.athlete, team.athlete, own, today));
  });

  it("keeps a version, what it is, and the clearance; the coach reads all but what it is", async () => {
    await assess();
    const [injury] = await seen(physio);
    expect(injury).toMatchObject({
      revision: 2,
      region: "shin",
      onset: addDays(today, -20),
      restriction: "modified",
      expectedOn: addDays(today, 40),
      nextVisit: addDays(today, 10),
      byName: "Physio",
    });
    expect(injury?.versions).toHaveLength(2);
    expect(injury?.told.map(({ diagnosis, byName }) => [diagnosis, byName])).toEqual([
      ["tibia, grade 2", "Physio"],
      ["shin splints?", "Athlete of Assessed"],
    ]);
    const clearance = {
      allows: "ladder",
      stage: 1,
      until: addDays(today, 30),
      nextVisit: addDays(today, 10),
      injuryId: episode,
      note: "Walks without pain",
    };
    for (const who of [team.athlete, team.coach])
      expect((await cleared(who))[0], who).toMatchObject({ byName: "Physio", clearance });
    // The athlete shared their own word, not the professional's.
    const [forCoach] = await seen(team.coach);
    expect(forCoach).toMatchObject({ revision: 2, restriction: "modified", nextVisit: addDays(today, 10) });
    expect(forCoach?.told.map(({ diagnosis }) => diagnosis)).toEqual(["shin splints?"]);
    await as(team.athlete, (tx) => shareDiagnosis(tx, team.athlete, episode, true));
    expect((await seen(team.coach))[0]?.told[0]?.diagnosis).toBe("tibia, grade 2");
  });

  it("sent twice is one", async () => {
    const id = uuidv7();
    await assess({ id });
    await assess({ id });
    expect((await seen(physio))[0]?.versions).toHaveLength(2);
    expect((await seen(physio))[0]?.told).toHaveLength(2);
    expect(await cleared(physio)).toHaveLength(1);
  });

  it("says that somebody wrote in between, and keeps nothing of it", async () => {
    await assess();
    await expect(assess({ restriction: "full", allows: "nothing", until: null })).rejects.toMatchObject({
      stored: { revision: 2 },
    });
    await expect(assess({ allows: "easy" })).rejects.toMatchObject({ stored: { revision: 2 } });
    expect((await seen(physio))[0]?.versions).toHaveLength(2);
    expect(await cleared(physio)).toHaveLength(1);
  });

  it("what stands already of what it is stays as it is, and as shared as it is", async () => {
    await assess({ kind: null, diagnosis: "shin splints?" });
    expect((await seen(team.coach))[0]?.told.map(({ diagnosis }) => diagnosis)).toEqual(["shin splints?"]);
  });

  it("records a new episode, or none; an unknown one is refused by its field", async () => {
    const id = uuidv7();
    await assess({
      id,
      episode: id,
      revision: 0,
      region: "heel",
      side: "right",
      allows: "nothing",
      until: null,
    });
    await assess({ episode: null, restriction: null, allows: "easy", stage: null });
    const injuries = await seen(team.athlete);
    expect(injuries.map(({ region, nextVisit }) => [region, nextVisit])).toEqual([
      ["heel", addDays(today, 10)],
      ["shin", null],
    ]);
    expect(await cleared(physio)).toMatchObject([{ clearance: { injuryId: null, allows: "easy" } }]);
    await expect(assess({ episode: uuidv7() })).rejects.toMatchObject({ status: 404, field: "episode" });
  });

  it("ends the waiting where something is allowed, and not where nothing is yet", async () => {
    await as(team.athlete, (tx) =>
      saveCheckIn(tx, team.athlete, {
        writeId: uuidv7(),
        date: today,
        today,
        note: "",
        revision: 0,
        answers: checkIn({ soreness: 4, redFlags: ["hot-swollen-calf"] }),
      }),
    );
    const referrals = async () =>
      rowsOf<{ open: boolean }>(
        await database().db.execute(
          sql`select resolved_at is null as open from flags where athlete_id = ${team.athlete} and severity = 'refer'`,
        ),
      );
    await assess({ restriction: "full", allows: "nothing", until: null });
    expect(await referrals()).toEqual([{ open: true }]);
    expect(await cleared(physio)).toEqual([]);
    await assess({ revision: 2 });
    expect(await referrals()).toEqual([{ open: false }]);
    expect((await as(physio, (tx) => assessmentOn(tx, team.athlete, today)))?.trigger).toBe("clearance");
  });

  it("begins the steps back where it says and no further than it says, over a bone as over a bone; a later one as it says then", async () => {
    const way = (who = team.coach) => as(who, (tx) => wayOf(tx, team.athlete, today));
    const id = uuidv7();
    await assess({ id, stage: 2, top: 3 });
    await assess({ id, stage: 2, top: 3 });
    expect(await way()).toMatchObject({
      begun: { id, stage: 2, top: 3, tissue: "bone", episode },
      ladder: { stage: 2 },
    });
    await assess({ revision: 2, stage: 6, top: null });
    expect(await way()).toMatchObject({ begun: { stage: 6, top: null }, ladder: { stage: 6 } });
    await assess({ revision: 3, stage: 4, top: 4 });
    // Who coaches, too, does not raise what a professional allows.
    await assess({ revision: 4, stage: 8, top: null }, team.coach, false);
    expect(await way()).toMatchObject({ begun: { stage: 4, top: 4 } });
    await assess({ revision: 5, restriction: "none", allows: "full", stage: null });
    expect(await way()).toBe(null);
  });

  it("out, with nothing allowed yet, stops a way back at its walk, and what an earlier clearance allows", async () => {
    const morning = (who = team.athlete) =>
      as(who, (tx) =>
        saveCheckIn(tx, who, {
          writeId: uuidv7(),
          date: today,
          today,
          note: "",
          revision: 0,
          answers: checkIn(),
        }),
      );
    const verdict = () =>
      as(team.athlete, async (tx) => (await assessmentOn(tx, team.athlete, today))?.output);
    await morning();
    await assess({ stage: 4 });
    expect(await verdict()).toMatchObject({ verdict: "easy" });
    const nothing = {
      id: uuidv7(),
      restriction: "full",
      allows: "nothing",
      stage: null,
      until: null,
    } as const;
    await assess({ ...nothing, revision: 2 });
    await assess({ ...nothing, revision: 2 });
    expect(await verdict()).toMatchObject({ verdict: "cross-train", instead: { code: "ladder-step" } });
    const way = () => as(team.coach, (tx) => wayOf(tx, team.athlete, today));
    expect(await way()).toMatchObject({ begun: { top: 0, revision: 2 }, ladder: { stage: 0 } });
    await assess({ revision: 3, allows: "easy", stage: null });
    expect(await way()).toBe(null);
    expect(await verdict()).toMatchObject({ verdict: "easy" });
    await assess({ ...nothing, id: uuidv7(), revision: 4 });
    expect(await verdict()).toMatchObject({ verdict: "cross-train" });
    await assess({ revision: 5, stage: 3 });
    expect((await way())?.ladder.stage).toBe(3);
  });

  it("who coaches the athlete, too, says nothing of what it is; others may not at all", async () => {
    await assess({}, team.coach, false);
    expect((await seen(team.athlete))[0]).toMatchObject({ revision: 2, restriction: "modified" });
    expect((await seen(team.athlete))[0]?.told).toHaveLength(1);
    await expect(assess({ revision: 2 }, team.coach)).rejects.toMatchObject({ code: "42501" });
    for (const who of [team.other, team.formerCoach])
      await expect(assess({ revision: 2 }, who), who).rejects.toThrow();
    // All or nothing: the version that the refused one began is not there.
    expect((await seen(team.athlete))[0]?.versions).toHaveLength(2);
  });
});
