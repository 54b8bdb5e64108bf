import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { addMember, athletesOf } from "../people/teams";
import { checkIns } from "../schema/check-ins";
import { sessions } from "../schema/sessions";
import { onEachDatabase } from "../testing/databases";
import { injuryWrite } from "../testing/injury-write";
import { person, testTeam } from "../testing/people";
import { engineInput } from "../verdict/engine-input";
import { saveCheckIn } from "./check-ins";
import { saveInjury } from "./injuries";
import { holdLadder, liftHolds } from "./ladder-holds";
import { type StepWrite, saveStep } from "./ladder-steps";
import { wayOf } from "./ladder-ways";
import { beginLadder, endLadder, type LadderBegin, limitLadder } from "./ladders";
import { saveSession } from "./sessions";

const today = localDate(new Date(), "UTC");
const day = (ago: number) => addDays(today, -ago);

onEachDatabase(
  "the way back",
  (database) => {
    let team: Awaited<ReturnType<typeof testTeam>>;
    let physio: string;
    const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
    const begin = (who: string, over: Partial<LadderBegin> = {}) =>
      as(who, (tx) =>
        beginLadder(
          tx,
          { athleteId: team.athlete, on: day(4), stage: 3, tissue: "other", by: who, ...over },
          today,
        ),
      );
    const step = (date: string, over: Partial<StepWrite> = {}): StepWrite => ({
      id: uuidv7(),
      writeId: uuidv7(),
      revision: 0,
      date,
      stage: 3,
      minutes: 30,
      during: 0,
      strideChanged: false,
      after: 0,
      next: 0,
      ...over,
    });
    const does = (write: StepWrite) => as(team.athlete, (tx) => saveStep(tx, team.athlete, write, today));
    const way = (who: string, on = today) => as(who, (tx) => wayOf(tx, team.athlete, on));
    const morning = (date: string, over: Parameters<typeof checkIn>[0]) =>
      as(team.athlete, (tx) =>
        saveCheckIn(tx, team.athlete, {
          writeId: uuidv7(),
          date,
          today,
          note: "",
          revision: 0,
          answers: checkIn(over),
        }),
      );

    beforeEach(async () => {
      team = await testTeam(database(), "Back");
      physio = await person(database(), "Physio");
      await asSystem((tx) => addMember(tx, team.id, physio, "professional"), database());
    });

    it("steps that pass lead a stage up; athlete, coach and professional read the same", async () => {
      await begin(team.athlete);
      await does(step(day(4)));
      await does(step(day(2)));
      for (const who of [team.athlete, team.coach, physio])
        expect((await way(who))?.ladder).toMatchObject({ stage: 4, status: "step" });
      expect((await way(team.athlete, day(2)))?.ladder).toMatchObject({ stage: 3, passes: 1, status: "off" });
      expect(await way(team.other)).toBeNull();
    });

    it("the same begin, step or hold sent twice is one; a step made from an older version is refused", async () => {
      const id = uuidv7();
      await begin(team.athlete, { id });
      await begin(team.athlete, { id });
      const first = step(day(4), { after: null, next: null });
      await does(first);
      await does(first);
      await does({ ...first, writeId: uuidv7(), revision: 1, after: 4 });
      await expect(does({ ...first, writeId: uuidv7(), revision: 1 })).rejects.toMatchObject({
        status: 409,
        stored: { revision: 2 },
      });
      expect((await way(team.athlete))?.steps).toMatchObject([{ after: 4, revision: 2 }]);
    });

    it("what was corrected in a step's session stays when a later answer comes", async () => {
      await begin(team.athlete);
      const done = step(day(2), { after: null, next: null });
      await does(done);
      const session = and(eq(sessions.athleteId, team.athlete), eq(sessions.id, done.id));
      await asSystem((tx) => tx.update(sessions).set({ durationMin: 24 }).where(session), database());
      await does({ ...done, writeId: uuidv7(), revision: 1, after: 1 });
      const minutes = () =>
        asSystem((tx) => tx.select({ m: sessions.durationMin }).from(sessions).where(session), database());
      expect(await minutes()).toEqual([{ m: 24 }]);
      await does({ ...done, writeId: uuidv7(), revision: 2, after: 1, minutes: 20 });
      expect(await minutes()).toEqual([{ m: 20 }]);
    });

    it("the next morning is the check-in's, at the place of the injury", async () => {
      const injury = injuryWrite({ onset: day(20), region: "calf", side: "left" });
      await as(team.athlete, (tx) => saveInjury(tx, team.athlete, team.athlete, injury, today));
      await begin(team.athlete, { episode: injury.id });
      await does(step(day(3), { next: null }));
      const there = {
        quality: "dull",
        spread: "one-side",
        sites: [{ region: "calf", side: "left" }],
      } as const;
      await morning(day(2), { soreness: 3, ...there, sites: [...there.sites] });
      expect((await way(team.athlete, day(2)))?.ladder.moves.at(-1)).toMatchObject({
        code: "back-raised",
        to: 2,
      });
    });

    it("elsewhere is not there; a morning of a table of other scales says nothing of a step", async () => {
      const injury = injuryWrite({ onset: day(20), region: "calf", side: "left" });
      await as(team.athlete, (tx) => saveInjury(tx, team.athlete, team.athlete, injury, today));
      await begin(team.athlete, { episode: injury.id });
      await does(step(day(1), { next: null }));
      const knee = { region: "knee", side: "right" } as const;
      await morning(today, { soreness: 3, quality: "dull", spread: "one-side", sites: [knee] });
      const moves = async () => {
        const read = await way(team.athlete);
        const input = await as(team.athlete, (tx) => engineInput(tx, team.athlete, today));
        return [read?.ladder.moves.map(({ code }) => code), read?.ladder.status, input?.ladder?.status];
      };
      expect(await moves()).toEqual([["passed"], "off", "off"]);
      const imported = and(eq(checkIns.athleteId, team.athlete), eq(checkIns.date, today));
      for (const soreness of [0, 9]) {
        const answers = checkIn({ soreness });
        const set = { imported: true, answers };
        await asSystem((tx) => tx.update(checkIns).set(set).where(imported), database());
        expect(await moves(), `soreness ${soreness}`).toEqual([[], "off", "off"]);
      }
      expect((await way(team.athlete))?.steps).toMatchObject([{ next: null }]);
    });

    it("a later version of a step is of the same day and stage, or it is refused by name", async () => {
      await begin(team.athlete);
      const done = step(day(2), { after: null, next: null });
      await does(done);
      const again = { ...done, writeId: uuidv7(), revision: 1 };
      await expect(does({ ...again, date: day(4) })).rejects.toMatchObject({ status: 422, field: "date" });
      await expect(does({ ...again, stage: 5 })).rejects.toMatchObject({ status: 422, field: "stage" });
      await expect(does({ ...again, date: day(4), removed: true })).rejects.toMatchObject({ status: 422 });
      expect((await way(team.athlete))?.steps).toMatchObject([{ on: day(2), stage: 3, revision: 1 }]);
      await does({ ...again, minutes: 25, after: 0 });
      expect((await way(team.athlete))?.steps).toMatchObject([{ on: day(2), minutes: 25, revision: 2 }]);
    });

    it("a professional's stage is the limit, raised at the next visit; no coach raises it or ends what has one", async () => {
      await begin(team.coach);
      await as(physio, (tx) => limitLadder(tx, { athleteId: team.athlete, top: 3, by: physio }, today));
      expect((await way(team.athlete))?.ladder).toMatchObject({ stage: 3 });
      const refused = { code: "42501" };
      await expect(begin(team.coach, { stage: 7, top: null })).rejects.toMatchObject(refused);
      await expect(
        as(team.coach, (tx) => endLadder(tx, team.athlete, team.coach, today)),
      ).rejects.toMatchObject(refused);
      // Begun anew it stays within.
      await begin(team.coach, { stage: 7, on: today });
      expect((await way(team.athlete))?.ladder.stage).toBe(3);
      await as(physio, (tx) => limitLadder(tx, { athleteId: team.athlete, top: null, by: physio }, today));
      await as(team.coach, (tx) => endLadder(tx, team.athlete, team.coach, today));
      expect(await way(team.athlete)).toBeNull();
    });

    it("a coach slows it: nobody rises while that holds, and it is lifted", async () => {
      await begin(team.athlete);
      const hold = { id: uuidv7(), from: day(3), until: null, word: "Races on Sunday" };
      await as(team.coach, (tx) => holdLadder(tx, team.coach, team.athlete, hold, today));
      await does(step(day(4)));
      await does(step(day(2)));
      expect(await way(team.athlete)).toMatchObject({
        ladder: { stage: 3, kept: "coach" },
        hold: { word: "Races on Sunday", byName: "Coach of Back" },
      });
      await expect(
        as(team.athlete, (tx) =>
          holdLadder(tx, team.athlete, team.athlete, { ...hold, id: uuidv7() }, today),
        ),
      ).rejects.toMatchObject({ code: "42501" });
      await as(team.coach, (tx) => liftHolds(tx, team.athlete, today));
      expect(await way(team.athlete)).toMatchObject({ ladder: { stage: 4, kept: null }, hold: null });
    });

    it("whoever is on the way back is in a professional's care, and out of it once it has ended", async () => {
      const inCare = () => as(physio, async (tx) => (await athletesOf(tx, team.id)).map(({ id }) => id));
      expect(await inCare()).toEqual([]);
      await begin(team.athlete);
      expect(await inCare()).toEqual([team.athlete]);
      await as(team.athlete, (tx) => endLadder(tx, team.athlete, team.athlete, today));
      expect(await inCare()).toEqual([]);
    });

    it("grows to the usual easy run of before", async () => {
      for (const ago of [40, 42, 44])
        await as(team.athlete, (tx) =>
          saveSession(
            tx,
            team.athlete,
            {
              id: uuidv7(),
              date: day(ago),
              sport: "run",
              kind: "easy-run",
              durationMin: 60,
              rpe: 3,
              distanceKm: null,
              descentM: null,
              note: "",
              revision: 0,
            },
            today,
          ),
        );
      await begin(team.athlete);
      expect((await way(team.athlete))?.start.usualMin).toBe(60);
    });
  },
  { partitioned: true },
);
