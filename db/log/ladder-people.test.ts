import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { askForDeletion, deleteDue, GRACE_DAYS } from "../people/deletion";
import { takeBackRemoval } from "../people/removals";
import { addMember, createTeam, endMembership, membersOf } from "../people/teams";
import { ladderHolds } from "../schema/ladders";
import { jobs } from "../schema/training";
import { onEachDatabase } from "../testing/databases";
import { person, testTeam } from "../testing/people";
import { recordOwnClearance } from "./flags";
import { holdLadder, liftHolds } from "./ladder-holds";
import { wayOf } from "./ladder-ways";
import { beginLadder, endLadder, limitLadder } from "./ladders";

const today = localDate(new Date(), "UTC");
const day = (ago: number) => addDays(today, -ago);

onEachDatabase("who limits and slows the way back, and how long", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  let physio: string;
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const system = <T>(work: (tx: Tx) => Promise<T>) => asSystem(work, database());
  const begin = (who: string, over: { stage?: number; top?: number | null; on?: string } = {}) =>
    as(who, (tx) =>
      beginLadder(
        tx,
        { athleteId: team.athlete, on: day(4), stage: 3, tissue: "other", by: who, ...over },
        today,
      ),
    );
  const holds = (who: string) =>
    as(who, (tx) =>
      holdLadder(tx, who, team.athlete, { id: uuidv7(), from: day(1), until: null, word: "" }, today),
    );
  const lift = (who: string) => as(who, (tx) => liftHolds(tx, team.athlete, today));
  const way = (who: string) => as(who, (tx) => wayOf(tx, team.athlete, today));
  const held = async (who = team.athlete) => (await way(who))?.hold ?? null;
  const membership = async (user: string, teamId = team.id) =>
    (await system((tx) => membersOf(tx, teamId))).find(({ userId }) => userId === user)?.id ?? "";
  /** The owner removes somebody; answers the membership that ended. */
  const removes = async (user: string) => {
    const id = await membership(user);
    await as(team.owner, (tx) => endMembership(tx, id));
    return id;
  };
  const takesBack = (id: string) => as(team.owner, (tx) => takeBackRemoval(tx, id));
  const settling = () =>
    system((tx) => tx.select({ kind: jobs.kind }).from(jobs).where(eq(jobs.athleteId, team.athlete)));
  const deletes = async (who: string) => {
    const asked = new Date("2026-05-12T08:00:00Z");
    await as(who, (tx) => askForDeletion(tx, who, asked));
    await deleteDue(new Date(asked.getTime() + GRACE_DAYS * 86_400_000), database());
  };

  beforeEach(async () => {
    team = await testTeam(database(), "Slowed");
    physio = await person(database(), "Physio");
    await system((tx) => addMember(tx, team.id, physio, "professional"));
  });

  it("a professional's stage ends with the way back it was said of: the next one begins without", async () => {
    await begin(team.coach);
    await as(physio, (tx) => limitLadder(tx, { athleteId: team.athlete, top: 2, by: physio }, today));
    // Begun anew meanwhile, it stays.
    await begin(team.athlete, { stage: 6, on: today });
    expect((await way(team.athlete))?.ladder.stage).toBe(2);
    await as(physio, (tx) => endLadder(tx, team.athlete, physio, today));
    for (const who of [team.coach, team.athlete]) {
      await begin(who, { stage: 6, on: today });
      expect(await way(who)).toMatchObject({ begun: { top: null }, ladder: { stage: 6 } });
      await as(who, (tx) => endLadder(tx, team.athlete, who, today));
    }
  });

  it("so it does where the athlete's own word has ended it", async () => {
    await begin(team.athlete, { top: 2 });
    const told = { id: uuidv7(), until: today, note: "", allows: "full" as const, toldBy: "Dr. Ek" };
    await as(team.athlete, (tx) => recordOwnClearance(tx, team.athlete, told, today));
    expect(await way(team.athlete)).toBeNull();
    await begin(team.coach, { stage: 6, on: today });
    expect((await way(team.coach))?.ladder.stage).toBe(6);
  });

  it("a coach lifts what a coach set; what a professional set is lifted by whoever treats them", async () => {
    await begin(team.athlete);
    await holds(team.coach);
    expect(await held(team.owner)).toMatchObject({ mayLift: true });
    expect(await held(team.athlete)).toMatchObject({ mayLift: false });
    await lift(team.owner);
    expect(await held()).toBeNull();
    // Twice is once.
    await lift(team.owner);

    await holds(physio);
    expect(await held(team.coach)).toMatchObject({ byName: "Physio", mayLift: false });
    for (const who of [team.coach, team.owner])
      await expect(lift(who)).rejects.toMatchObject({ status: 403, code: "only.professionalLifts" });
    expect(await held()).not.toBeNull();
    // A coach's own beside it is theirs to lift, and shown to them first.
    await holds(team.coach);
    expect(await held(team.coach)).toMatchObject({ byName: "Coach of Slowed", mayLift: true });
    await lift(team.coach);
    expect(await held()).toMatchObject({ byName: "Physio" });
    const colleague = await person(database(), "Doctor");
    await system((tx) => addMember(tx, team.id, colleague, "professional"));
    expect(await held(colleague)).toMatchObject({ mayLift: true });
    await lift(colleague);
    expect(await held()).toBeNull();
  });

  it("whoever coaches them, too, holds as a coach; who set it as a professional and coaches now lifts it", async () => {
    await begin(team.athlete);
    await system((tx) => addMember(tx, team.id, team.coach, "professional"));
    await holds(team.coach);
    await lift(team.owner);
    expect(await held()).toBeNull();
    await holds(physio);
    await system((tx) => addMember(tx, team.id, physio, "coach"));
    expect(await held(team.coach)).toMatchObject({ mayLift: false });
    await lift(physio);
    expect(await held()).toBeNull();
  });

  it("a hold ends with the membership of whoever gave it, and begins again where that is taken back", async () => {
    await begin(team.athlete);
    for (const who of [team.coach, physio]) {
      await holds(who);
      const id = await removes(who);
      expect(await held()).toBeNull();
      expect(await settling()).toContainEqual({ kind: "orders" });
      await takesBack(id);
      expect(await held()).not.toBeNull();
      await lift(who);
    }
    const rows = await system((tx) =>
      tx.select().from(ladderHolds).where(eq(ladderHolds.athleteId, team.athlete)),
    );
    expect(rows.map(({ byCoach, leftAt, liftedOn }) => [byCoach, leftAt, liftedOn])).toEqual([
      [true, null, today],
      [false, null, today],
    ]);
  });

  it("it stays where they share another team, and with somebody else's leaving", async () => {
    await begin(team.athlete);
    await holds(team.coach);
    await removes(physio);
    await removes(team.other);
    expect(await held()).not.toBeNull();
    const second = await system(async (tx) => {
      const id = await createTeam(tx, team.owner, { name: "Second", timeZone: "UTC" });
      await addMember(tx, id, team.coach, "coach");
      await addMember(tx, id, team.athlete, "athlete");
      return id;
    });
    await removes(team.coach);
    expect(await held()).not.toBeNull();
    const last = await membership(team.athlete, second);
    await as(team.athlete, (tx) => endMembership(tx, last));
    expect(await held()).toBeNull();
  });

  it("what was lifted before stays lifted when a removal is taken back", async () => {
    await begin(team.athlete);
    await holds(team.coach);
    await lift(team.coach);
    await takesBack(await removes(team.coach));
    expect(await held()).toBeNull();
  });

  it("it ends with the athlete's membership; who left in between is not held again", async () => {
    await begin(team.athlete);
    await holds(team.coach);
    const back = await removes(team.athlete);
    expect(await held()).toBeNull();
    await takesBack(back);
    expect(await held()).not.toBeNull();
    const coach = await removes(team.coach);
    await removes(team.athlete);
    await takesBack(coach);
    expect(await held()).toBeNull();
  });

  it("a deleted account is no leaving, as long as somebody is left who may lift it", async () => {
    await begin(team.athlete);
    await holds(team.coach);
    await deletes(team.coach);
    expect(await held(team.owner)).toMatchObject({ byName: null, mayLift: true });
    await lift(team.owner);

    await holds(physio);
    const colleague = await person(database(), "Doctor");
    await system((tx) => addMember(tx, team.id, colleague, "professional"));
    await deletes(physio);
    expect(await held(team.owner)).toMatchObject({ byName: null, mayLift: false });
    await removes(colleague);
    expect(await held(team.owner)).toBeNull();
  });

  it("a professional's ends with their account where nobody else could lift it", async () => {
    await begin(team.athlete);
    await holds(physio);
    await deletes(physio);
    expect(await held(team.owner)).toBeNull();
  });
});
