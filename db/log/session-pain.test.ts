import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import type { CheckIn, SessionPain } from "@/lib/engine/input";
import { asSystem, asViewer, asWriter } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { rosterOf } from "../pages/roster";
import { onEachDatabase } from "../testing/databases";
import { morningOf } from "../testing/entries";
import { testTeam } from "../testing/people";
import { assessmentOn, saveCheckIn } from "./check-ins";
import { answerEarlierInjury, lastInjuryAnswer } from "./earlier-injuries";
import { joinSessions } from "./join-sessions";
import { mergesOf, undoMerge } from "./merges";
import { hurtBefore, rateSession, saveSession, sessionOf, setSessionRemoved } from "./sessions";

const TODAY = localDate(new Date(), "UTC");
const YESTERDAY = addDays(TODAY, -1);
const tendon = [{ region: "achilles" as const, side: "left" as const }];
const pain = (worst: number, over: Partial<SessionPain> = {}): SessionPain => ({
  worst,
  strideChanged: false,
  sites: tendon,
  oneSpot: false,
  ...over,
});

onEachDatabase("what hurt in a session", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeEach(async () => {
    team = await testTeam(database(), "P");
  });
  const own = <T>(work: (tx: Tx) => Promise<T>) => asWriter(team.athlete, work, database());
  const run = async (date: string, hurt: SessionPain | null, id = uuidv7(), revision = 0) => {
    const rest = { sport: "run", kind: "easy-run", durationMin: 40, rpe: 3, distanceKm: 8, descentM: null };
    await own((tx) =>
      saveSession(tx, team.athlete, { id, date, ...rest, pain: hurt, note: "", revision }, TODAY),
    );
    return id;
  };
  const answer = (over: Partial<CheckIn> = {}, revision = 0) =>
    own((tx) => saveCheckIn(tx, team.athlete, morningOf(TODAY, over, revision)));
  const verdict = async () => (await own((tx) => assessmentOn(tx, team.athlete, TODAY)))?.verdict;

  it("of yesterday is asked about this morning, and read with the morning's answer", async () => {
    await run(YESTERDAY, pain(3));
    expect(await own((tx) => hurtBefore(tx, team.athlete, TODAY))).toMatchObject({
      date: YESTERDAY,
      pain: { worst: 3, sites: tendon },
    });
    expect((await answer({ painAfter: 0 })).verdict).toBe("easy");
    expect((await answer({ painAfter: 2 }, 1)).verdict).toBe("cross-train");
  });

  it("is not asked about where nothing hurt, or three days later", async () => {
    await run(YESTERDAY, pain(0, { sites: [] }));
    await run(addDays(TODAY, -3), pain(5));
    await run(TODAY, pain(5));
    expect(await own((tx) => hurtBefore(tx, team.athlete, TODAY))).toBeNull();
  });

  it("of today counts as soon as it is told, and no more once it is removed", async () => {
    await answer();
    expect(await verdict()).toBe("train");
    const id = await run(TODAY, pain(2, { strideChanged: true }));
    expect(await verdict()).toBe("rest");
    await own((tx) => setSessionRemoved(tx, team.athlete, id, true, TODAY));
    expect(await verdict()).toBe("train");
    await own((tx) => setSessionRemoved(tx, team.athlete, id, false, TODAY));
    expect(await verdict()).toBe("rest");
    await run(TODAY, pain(0, { sites: [] }), id, 1);
    expect(await verdict()).toBe("train");
  });

  it("of today that did not hurt gives no verdict anew", async () => {
    await answer();
    await run(TODAY, pain(0, { sites: [] }));
    const given = await own((tx) => tx.execute(sql`select count(*)::int as n from assessments`));
    expect(JSON.stringify(given)).toContain('"n":1');
  });

  it("over a bone reaches the coach's roster and locks until somebody has looked", async () => {
    await run(YESTERDAY, pain(2, { sites: [{ region: "shin", side: "left" }], oneSpot: true }));
    expect((await answer({ painAfter: 0 })).verdict).toBe("see-professional");
    const rows = await asViewer(team.coach, (tx) => rosterOf(tx, team.id, new Date()), database());
    expect(rows.find(({ id }) => id === team.athlete)).toMatchObject({
      need: "refer",
      urgency: "soon",
      flags: [{ severity: "refer" }],
    });
    const days = await own((tx) => tx.execute(sql`select locks from athlete_days where verdict is not null`));
    expect(JSON.stringify(days)).toContain('"locks":true');
  });

  it("stays through a correction of something else, a rating, and an old form that does not ask", async () => {
    const id = await run(YESTERDAY, pain(4));
    await own((tx) => rateSession(tx, team.athlete, id, { rpe: 5 }, TODAY));
    const rest = { sport: "run", kind: "tempo", durationMin: 42, rpe: 5, distanceKm: 8, descentM: null };
    await own((tx) =>
      saveSession(tx, team.athlete, { id, date: YESTERDAY, ...rest, note: "", revision: 2 }, TODAY),
    );
    expect(await own((tx) => sessionOf(tx, team.athlete, id))).toMatchObject({
      kind: "tempo",
      pain: { worst: 4, sites: tendon },
    });
    // Sent twice it is one write, though JSON comes back with its fields in another order.
    await run(YESTERDAY, pain(1), id, 3);
    await run(YESTERDAY, pain(1), id, 3);
    expect(await own((tx) => sessionOf(tx, team.athlete, id))).toMatchObject({ revision: 4 });
  });

  it("goes along when a session is joined to one from a file, and back when they are taken apart", async () => {
    const typed = await run(YESTERDAY, pain(4));
    const kept = await run(YESTERDAY, null);
    const join = () => own((tx) => joinSessions(tx, team.athlete, { id: typed, into: kept }, TODAY));
    const painOf = async (id: string) => (await own((tx) => sessionOf(tx, team.athlete, id)))?.pain;
    await join();
    expect(await painOf(kept)).toMatchObject({ worst: 4 });
    const [merge] = await own((tx) => mergesOf(tx, team.athlete));
    await own((tx) => undoMerge(tx, team.athlete, merge?.id ?? "", TODAY));
    expect(await painOf(kept)).toBeNull();
    expect(await painOf(typed)).toMatchObject({ worst: 4 });
  });

  it("an earlier injury is asked once, and stands on the watch list while it is the last word", async () => {
    const say = (had: boolean | null, ago: number) =>
      own((tx) =>
        answerEarlierInjury(tx, team.athlete, {
          id: uuidv7(),
          askedOn: addDays(TODAY, -ago),
          had,
          region: had ? "shin" : null,
          month: null,
        }),
      );
    const watched = async () => {
      const rows = await asViewer(team.coach, (tx) => rosterOf(tx, team.id, new Date()), database());
      return rows.find(({ id }) => id === team.athlete)?.watch;
    };
    expect(await own((tx) => lastInjuryAnswer(tx, team.athlete))).toBeNull();
    await say(true, 20);
    expect(await watched()).toEqual([{ code: "injury", region: "shin", month: null }]);
    await say(null, 10);
    expect(await own((tx) => lastInjuryAnswer(tx, team.athlete))).toMatchObject({ had: null });
    expect(await watched()).toEqual([{ code: "injury", region: "shin", month: null }]);
    await say(false, 5);
    expect(await watched()).toEqual([]);
  });

  it("a day keeps how far below the personal baseline it was, for the roster's order", async () => {
    for (let ago = 40; ago > 0; ago--)
      await asSystem(
        (tx) =>
          tx.execute(sql`insert into check_ins (athlete_id, id, date, answers, write_id)
            values (${team.athlete}::uuid, ${uuidv7()}::uuid, ${addDays(TODAY, -ago)}::date,
            ${JSON.stringify(checkIn({ sleepQuality: 4, fatigue: 2, stress: 2, mood: ago % 2 ? 4 : 5 }))}::jsonb, ${uuidv7()}::uuid)`),
        database(),
      );
    const given = await answer({ sleepQuality: 2, fatigue: 4, stress: 3, mood: 3 });
    expect(given.own?.z).toBeLessThan(-1);
    const rows = await asViewer(team.coach, (tx) => rosterOf(tx, team.id, new Date()), database());
    expect(rows.find(({ id }) => id === team.athlete)?.wellnessZ).toBeCloseTo(given.own?.z ?? 0, 2);
  });
});
