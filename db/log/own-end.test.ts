import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { addMember, endMembership, membersOf } from "../people/teams";
import { onEachDatabase } from "../testing/databases";
import { person, testTeam } from "../testing/people";
import { assessmentOn, saveCheckIn } from "./check-ins";
import { recordClearance, recordOwnClearance } from "./flags";
import { holdLadder } from "./ladder-holds";
import { wayOf } from "./ladder-ways";
import { beginLadder, limitLadder } from "./ladders";
import { endOwnWay, ownEndOf, takeBackEnd } from "./own-end";

const today = localDate(new Date(), "UTC");
const day = (ago: number) => addDays(today, -ago);

onEachDatabase("the end of a way back by the athlete", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const athlete = <T>(work: (tx: Tx, id: string) => Promise<T>) =>
    as(team.athlete, (tx) => work(tx, team.athlete));
  const way = () => athlete((tx, id) => wayOf(tx, id, today));
  const own = (on = today) => athlete((tx, id) => ownEndOf(tx, id, on));
  const ends = (on = today) => athlete((tx, id) => endOwnWay(tx, id, on));
  const takesBack = (on = today) => athlete((tx, id) => takeBackEnd(tx, id, on));
  const verdict = () => athlete(async (tx, id) => (await assessmentOn(tx, id, today))?.output);
  const begin = (by = team.athlete) =>
    as(by, (tx) =>
      beginLadder(tx, { athleteId: team.athlete, on: day(3), stage: 4, tissue: "other", by }, today),
    );
  const cleared = () => ({
    id: uuidv7(),
    until: addDays(today, 20),
    note: "Seen",
    allows: "ladder" as const,
    stage: 2,
  });
  const physio = async () => {
    const id = await person(database(), "Physio");
    await asSystem((tx) => addMember(tx, team.id, id, "professional"), database());
    return id;
  };
  const notYours = { status: 409, code: "ladder.notYours" };

  beforeEach(async () => {
    team = await testTeam(database(), "Done");
  });

  it("what they began they end, once: the plan counts again, and it is taken back", async () => {
    await begin();
    await athlete((tx, id) =>
      saveCheckIn(tx, id, {
        writeId: uuidv7(),
        date: today,
        today,
        note: "",
        revision: 0,
        answers: checkIn(),
      }),
    );
    expect((await verdict())?.verdict).toBe("easy");
    expect(await own()).toEqual({ mayEnd: true, endedOn: null });
    await ends();
    await ends();
    expect(await way()).toBeNull();
    expect((await verdict())?.verdict).toBe("train");
    expect(await own()).toEqual({ mayEnd: false, endedOn: today });
    await takesBack();
    await takesBack();
    expect((await way())?.ladder.stage).toBe(4);
    expect((await verdict())?.verdict).toBe("easy");
    expect(await own()).toEqual({ mayEnd: true, endedOn: null });
  });

  it("their own record of what they were told is theirs to end, too", async () => {
    await athlete((tx, id) => recordOwnClearance(tx, id, { ...cleared(), toldBy: "Dr. Ek" }, today));
    await ends();
    expect(await way()).toBeNull();
  });

  it("it is taken back for a week, and not over another's word", async () => {
    await begin();
    await ends();
    expect(await own(addDays(today, 6))).toEqual({ mayEnd: false, endedOn: today });
    expect(await own(addDays(today, 7))).toEqual({ mayEnd: false, endedOn: null });
    await expect(takesBack(addDays(today, 7))).rejects.toMatchObject({
      status: 409,
      code: "ladder.endStands",
    });
    await begin(team.coach);
    await as(team.coach, (tx) =>
      recordClearance(
        tx,
        team.coach,
        team.athlete,
        { ...cleared(), allows: "full" as const, stage: null },
        today,
      ),
    );
    await expect(takesBack()).rejects.toMatchObject({ status: 409 });
  });

  it("none under way is none to end", async () => {
    await expect(ends()).rejects.toMatchObject({ status: 404 });
    await expect(takesBack()).rejects.toMatchObject({ status: 409 });
  });

  it.each(["coach", "professional"] as const)(
    "what a %s set is not theirs, as long as they care",
    async (role) => {
      const by = role === "coach" ? team.coach : await physio();
      // Whoever is on the way is in a professional's care.
      await begin();
      await as(by, (tx) => recordClearance(tx, by, team.athlete, cleared(), today));
      expect(await own()).toEqual({ mayEnd: false, endedOn: null });
      await expect(ends()).rejects.toMatchObject(notYours);
      const members = await as(team.owner, (tx) => membersOf(tx, team.id));
      const [theirs] = members.filter(({ userId }) => userId === by);
      await as(team.owner, (tx) => endMembership(tx, theirs?.id ?? ""));
      await ends();
      expect(await way()).toBeNull();
    },
  );

  it("neither is one that a professional limits or a coach holds", async () => {
    await begin();
    const hold = { id: uuidv7(), from: today, until: null, word: "" };
    await as(team.coach, (tx) => holdLadder(tx, team.coach, team.athlete, hold, today));
    await expect(ends()).rejects.toMatchObject(notYours);
    team = await testTeam(database(), "Limited");
    await begin();
    const by = await physio();
    await as(by, (tx) => limitLadder(tx, { athleteId: team.athlete, top: 4, by }, today));
    await expect(ends()).rejects.toMatchObject(notYours);
  });
});
