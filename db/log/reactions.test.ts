import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, describe, expect, it } from "vitest";
import { localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import type { Told } from "@/lib/roster/answers";
import type { Standing } from "@/lib/roster/spoken";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { reactionsOn } from "../pages/reactions";
import { logAccess, logTeamLook } from "../people/access-log";
import { keepSeen } from "../people/seen-days";
import { addMember, endMembership, membersOf } from "../people/teams";
import { onEachDatabase } from "../testing/databases";
import { person, testTeam } from "../testing/people";
import { saveCheckIn, saveFeelCheck } from "./check-ins";
import { raiseFlag } from "./flags";
import { answersOn, lastTalks, saveTalk, takeTalkBack } from "./talks";

const STANDING: Standing = { verdict: "rest", urgency: null, rule: "illness", flags: [] };

onEachDatabase("how coaches react to a day", (database) => {
  const today = localDate(new Date(), "UTC");
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeEach(async () => {
    team = await testTeam(database(), "Reacting");
  });
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const answer = (revision = 0, soreness = 1) =>
    as(team.athlete, (tx) => {
      const answers = checkIn({ soreness });
      return saveCheckIn(tx, team.athlete, {
        writeId: uuidv7(),
        date: today,
        today,
        answers,
        note: "",
        revision,
      });
    });
  const opens = (who: string, at = new Date(Date.now() + 1)) =>
    as(who, (tx) => keepSeen(tx, who, [{ id: team.athlete, today }], at));
  const seen = async (reader = team.athlete) =>
    (await as(reader, (tx) => reactionsOn(tx, team.athlete, today))).seen;
  const moment = () => new Promise((resolve) => setTimeout(resolve, 5));

  describe("seen", () => {
    it("is told with the first time, to the athlete and to those who care for them", async () => {
      await answer();
      await opens(team.coach);
      const [first] = await seen();
      expect(first?.by).toBe("Coach of Reacting");
      await opens(team.coach, new Date(Date.now() + 60_000));
      expect(await seen()).toEqual([first]);
      await opens(team.owner, new Date(Date.now() + 120_000));
      expect((await seen(team.owner)).map(({ by }) => by)).toEqual([
        "Coach of Reacting",
        "Owner of Reacting",
      ]);
      expect(await seen(team.other)).toEqual([]);
    });

    it("is not what was looked at before the check-in, nor the roster of the team, nor a day of one's own", async () => {
      await opens(team.coach);
      await answer();
      expect(await seen()).toEqual([]);
      await as(team.coach, (tx) => logTeamLook(tx, team.coach, team.id, "roster", today));
      await as(team.athlete, (tx) => keepSeen(tx, team.athlete, [{ id: team.athlete, today }]));
      expect(await seen()).toEqual([]);
    });

    it.each(["correction", "feel check"] as const)(
      "is not what the athlete has said since, by a %s, until it is looked at again",
      async (by) => {
        await answer();
        await opens(team.coach);
        await moment();
        if (by === "correction") await answer(1, 6);
        else {
          const feel = { id: uuidv7(), date: today, today, minutes: 10, gaitChanged: false } as const;
          await as(team.athlete, (tx) => saveFeelCheck(tx, team.athlete, { ...feel, feeling: "worse" }));
        }
        expect(await seen()).toEqual([]);
        await moment();
        await opens(team.coach);
        expect(await seen()).toHaveLength(1);
      },
    );

    it("is whoever does something about the athlete; asking for a check-in is not", async () => {
      await answer();
      await moment();
      await as(team.coach, (tx) => logAccess(tx, team.coach, team.athlete, "nudged", today));
      expect(await seen()).toEqual([]);
      await as(team.coach, async (tx) => {
        const flag = { id: uuidv7(), severity: "watch", order: null, reason: "x", until: null } as const;
        await raiseFlag(tx, team.coach, team.athlete, flag, today);
        await logAccess(tx, team.coach, team.athlete, "flagged", today);
      });
      expect(await seen()).toHaveLength(1);
    });

    it("of a professional counts while the athlete is in their care, of somebody else's coach nothing does", async () => {
      await answer();
      const physio = await person(database(), "Physio");
      await asSystem((tx) => addMember(tx, team.id, physio, "professional"), database());
      await opens(physio);
      expect(await seen()).toEqual([]);
      const flag = { id: uuidv7(), severity: "rest", order: "rest", reason: "x", until: null } as const;
      await as(team.coach, (tx) => raiseFlag(tx, team.coach, team.athlete, flag, today));
      await opens(physio);
      expect((await seen()).map(({ by }) => by)).toEqual(["Physio"]);
      const elsewhere = await testTeam(database(), "Elsewhere");
      await opens(elsewhere.coach);
      expect(await seen()).toHaveLength(1);
    });
  });

  describe("an answer", () => {
    const tell = (told: Told, word = "", who = team.coach, id = uuidv7()) =>
      as(who, (tx) => {
        const talk = { id, told, word, holds: "day", standing: STANDING } as const;
        return saveTalk(tx, who, team.athlete, talk, today);
      }).then(() => id);
    const read = (reader = team.athlete, athlete = team.athlete) =>
      as(reader, (tx) => answersOn(tx, athlete, today));

    it("is read by the athlete, in order, with from whom; sent twice it is one, other athletes read none", async () => {
      const id = await tell("rest");
      await tell("rest", "", team.coach, id);
      await tell("words", "Sleep in", team.owner);
      expect(await read()).toMatchObject([
        { told: "rest", by: "Coach of Reacting" },
        { told: "words", word: "Sleep in", by: "Owner of Reacting" },
      ]);
      expect(await read(team.other)).toEqual([]);
    });

    it("counts as spoken to for every coach; what coaches keep among themselves is no answer", async () => {
      await tell("thanks");
      expect(await as(team.owner, (tx) => lastTalks(tx, [team.athlete]))).toMatchObject([{ told: "thanks" }]);
      const talk = { id: uuidv7(), word: "Watch out", holds: "day", standing: STANDING } as const;
      await as(team.coach, (tx) => saveTalk(tx, team.coach, team.athlete, talk, today));
      expect((await read()).map(({ told }) => told)).toEqual(["thanks"]);
    });

    it("for a day leaves a talk that holds longer where it is", async () => {
      const longer = { id: uuidv7(), word: "Two weeks", holds: "change", standing: STANDING } as const;
      await as(team.coach, (tx) => saveTalk(tx, team.coach, team.athlete, longer, today));
      await moment();
      await tell("thanks");
      const last = await as(team.coach, (tx) => lastTalks(tx, [team.athlete]));
      expect(last.map(({ told }) => told)).toEqual(["thanks", null]);
    });

    it("is taken back by who gave it, within ten minutes, and nobody else", async () => {
      const id = await tell("thanks");
      const back = (who: string) => as(who, (tx) => takeTalkBack(tx, team.athlete, id));
      await expect(back(team.owner)).rejects.toThrow("answerStays");
      const moved = (by: string) =>
        asSystem(
          (tx) => tx.execute(sql`update talks set at = at - ${by}::interval where id = ${id}`),
          database(),
        );
      await moved("11 minutes");
      await expect(back(team.coach)).rejects.toThrow("answerStays");
      expect(await read()).toHaveLength(1);
      await moved("-2 minutes");
      await back(team.coach);
      await back(team.coach);
      expect(await read()).toEqual([]);
    });

    it("stays with the athlete when they leave, and no coach answers any more", async () => {
      await tell("thanks");
      const members = await as(team.owner, (tx) => membersOf(tx, team.id));
      const mine = members.find(({ userId, role }) => userId === team.athlete && role === "athlete");
      await as(team.athlete, (tx) => endMembership(tx, mine?.id ?? ""));
      expect(await read()).toMatchObject([{ told: "thanks", by: null }]);
      await expect(tell("thanks")).rejects.toThrow();
      expect(await read(team.coach)).toEqual([]);
    });
  });
});
