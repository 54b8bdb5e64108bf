import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { sendMail } from "@/lib/mail";
import type { Standing } from "@/lib/roster/spoken";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { newNotes } from "../pages/new-notes";
import { users } from "../schema/people";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { askForNudgeMail, mailNudge } from "../upkeep/jobs/mail-nudge";
import { runOneJob } from "../upkeep/jobs/run";
import { saveCheckIn } from "./check-ins";
import { addNote } from "./notes";
import { nudge, nudgesOn } from "./nudges";
import { keepOpening } from "./openings";
import { lastTalks, saveTalk, takeTalkBack } from "./talks";

vi.mock("@/lib/mail", () => ({ sendMail: vi.fn() }));

const STANDING: Standing = { verdict: "rest", urgency: null, rule: "illness", flags: [] };

onEachDatabase("what coaches do about an athlete", (database) => {
  const today = localDate(new Date(), "UTC");
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeEach(async () => {
    team = await testTeam(database(), "Followed");
    vi.mocked(sendMail).mockReset();
  });
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const answer = (note = "", revision = 0) =>
    as(team.athlete, (tx) => {
      const answers = checkIn({ soreness: 1 });
      return saveCheckIn(tx, team.athlete, {
        writeId: uuidv7(),
        date: today,
        today,
        answers,
        note,
        revision,
      });
    });

  describe("spoken to", () => {
    const talk = (word: string, id = uuidv7(), coach = team.coach) =>
      as(coach, (tx) =>
        saveTalk(tx, coach, team.athlete, { id, word, holds: "day", standing: STANDING }, today),
      );
    const last = (who: string) => as(who, (tx) => lastTalks(tx, [team.athlete]));

    it("is seen by the other coaches, the newest first, sent twice once", async () => {
      const id = uuidv7();
      await talk("Rests today", id);
      await talk("Rests today", id);
      expect(await last(team.owner)).toMatchObject([
        { athleteId: team.athlete, word: "Rests today", by: "Coach of Followed", standing: STANDING },
      ]);
      await talk("Sees the doctor at ten", uuidv7(), team.owner);
      expect(await last(team.coach)).toMatchObject([{ word: "Sees the doctor at ten" }]);
      expect(await last(team.other)).toEqual([]);
    });

    it("is taken back by any coach, once and for all, and the one before counts again", async () => {
      const [first, second] = [uuidv7(), uuidv7()];
      await talk("first", first);
      await talk("second", second, team.owner);
      const back = (who: string, id: string) => as(who, (tx) => takeTalkBack(tx, team.athlete, id));
      await back(team.coach, second);
      await back(team.coach, second);
      expect(await last(team.owner)).toMatchObject([{ word: "first" }]);
      await back(team.owner, first);
      expect(await last(team.coach)).toEqual([]);
      await expect(back(team.coach, uuidv7())).rejects.toThrow("gone.talk");
      await expect(back(team.athlete, first)).rejects.toThrow();
    });
  });

  describe("a nudge", () => {
    const all = () => [
      { id: team.athlete, today },
      { id: team.other, today },
    ];

    it("asks each athlete once a day, whoever presses, and nobody who has answered", async () => {
      await answer();
      expect(await as(team.coach, (tx) => nudge(tx, team.coach, all()))).toEqual([{ id: team.other, today }]);
      expect(await as(team.owner, (tx) => nudge(tx, team.owner, all()))).toEqual([]);
      expect(await as(team.other, (tx) => nudgesOn(tx, [team.other], [today]))).toMatchObject([
        { athleteId: team.other, by: "Coach of Followed" },
      ]);
    });

    it("of two coaches at once asks once", async () => {
      const both = await Promise.all(
        [team.coach, team.owner].map((coach) => as(coach, (tx) => nudge(tx, coach, all()))),
      );
      expect(both.flat()).toHaveLength(2);
    });

    it("is mailed, unless the check-in is there or its day is over", async () => {
      const press = (date: string) =>
        as(team.coach, async (tx) => {
          await nudge(tx, team.coach, [{ id: team.athlete, today: date }]);
          await askForNudgeMail(tx, team.athlete, date);
        });
      const run = async () => {
        while (await runOneJob(database(), [mailNudge]));
      };
      await press("2026-01-02");
      await run();
      expect(sendMail).not.toHaveBeenCalled();
      await press(today);
      await run();
      const stop = { stop: expect.stringContaining("/unsubscribe/nudge.") };
      const mail = ["Coach of Followed asks for your check-in", expect.stringContaining("/today"), stop];
      expect(sendMail).toHaveBeenCalledExactlyOnceWith(`${team.athlete}@example.org`, ...mail);
      // Asked for again, as by a job that is tried again: it went out.
      await as(team.coach, (tx) => askForNudgeMail(tx, team.athlete, today));
      await run();
      expect(sendMail).toHaveBeenCalledTimes(1);
      await answer();
      await as(team.coach, (tx) => askForNudgeMail(tx, team.athlete, today));
      await run();
      expect(sendMail).toHaveBeenCalledTimes(1);
    });

    it("of a made-up athlete is not mailed", async () => {
      await asSystem(
        (tx) => tx.update(users).set({ isDemo: true }).where(eq(users.id, team.athlete)),
        database(),
      );
      await as(team.coach, async (tx) => {
        await nudge(tx, team.coach, all());
        await askForNudgeMail(tx, team.athlete, today);
      });
      while (await runOneJob(database(), [mailNudge]));
      expect(sendMail).not.toHaveBeenCalled();
    });
  });

  describe("what is new to a coach", () => {
    const news = async (who: string) =>
      (await as(who, (tx) => newNotes(tx, team.id))).map(({ text }) => text);
    const open = (who: string) =>
      as(who, (tx) => keepOpening(tx, who, team.athlete, new Date(Date.now() + 1)));
    const note = (who: string, body: string) =>
      as(who, (tx) => addNote(tx, who, team.athlete, { id: uuidv7(), body }));
    const moment = () => new Promise((resolve) => setTimeout(resolve, 5));

    it("is what others wrote since they opened the athlete, each coach for themselves", async () => {
      await answer("The calf talks on stairs");
      await note(team.athlete, "May I skip Tuesday?");
      await note(team.coach, "Do.");
      expect(await news(team.coach)).toEqual(["May I skip Tuesday?", "The calf talks on stairs"]);
      expect(await news(team.owner)).toHaveLength(3);
      await open(team.coach);
      await moment();
      expect(await news(team.coach)).toEqual([]);
      expect(await news(team.owner)).toHaveLength(3);
      await note(team.owner, "Seen.");
      expect(await news(team.coach)).toEqual(["Seen."]);
    });

    it("is no check-in that was corrected without its note, and one whose note was", async () => {
      await answer("Slept badly");
      await open(team.coach);
      await moment();
      await answer("Slept badly", 1);
      expect(await news(team.coach)).toEqual([]);
      await answer("Slept badly, and the shin is back", 2);
      expect(await news(team.coach)).toEqual(["Slept badly, and the shin is back"]);
    });

    it("an opening never goes back in time", async () => {
      await note(team.athlete, "Hello");
      await open(team.coach);
      await as(team.coach, (tx) => keepOpening(tx, team.coach, team.athlete, new Date(0)));
      expect(await news(team.coach)).toEqual([]);
    });
  });
});
