import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem, asViewer, asWriter } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { rosterOf } from "../pages/roster";
import { marksBetween } from "../pages/timeline";
import { feedOwner, makeFeed } from "../people/calendar-feeds";
import { users } from "../schema/people";
import { athleteDays } from "../schema/verdicts";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { checkInOn, lateDates, saveCheckIn } from "./check-ins";
import { raiseFlag } from "./flags";
import { addNote } from "./notes";
import { rateSession, removedSessions, saveSession, sessionsSince, setSessionRemoved } from "./sessions";

const TODAY = localDate(new Date(), "UTC");

onEachDatabase("days of the past", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeEach(async () => {
    team = await testTeam(database(), "D");
  });
  const own = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.athlete, work, database());
  const coach = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.coach, work, database());
  const answer = (date: string, revision = 0, today = TODAY) =>
    asWriter(
      team.athlete,
      (tx) =>
        saveCheckIn(tx, team.athlete, {
          writeId: uuidv7(),
          date,
          today,
          note: "",
          revision,
          answers: checkIn({ soreness: 3 }),
        }),
      database(),
    );
  const run = async (date: string, rpe: number | null = 3) => {
    const id = uuidv7();
    const rest = { sport: "run", kind: "easy-run", durationMin: 40, distanceKm: 8, descentM: null, note: "" };
    await own((tx) => saveSession(tx, team.athlete, { id, date, rpe, ...rest, revision: 0 }, TODAY));
    return id;
  };
  const live = (timeZone: string, id = team.athlete) =>
    asSystem((tx) => tx.update(users).set({ timeZone }).where(eq(users.id, id)), database());

  it("a missed day is entered late and says so, also after a correction; one in time is not late", async () => {
    const missed = addDays(TODAY, -59);
    await answer(missed);
    await answer(missed, 1);
    await answer(addDays(TODAY, -1), 0, addDays(TODAY, -1));
    await answer(addDays(TODAY, -1), 1);
    await answer(TODAY);
    expect([...(await own((tx) => lateDates(tx, team.athlete, addDays(TODAY, -60))))]).toEqual([missed]);
    expect(await own((tx) => checkInOn(tx, team.athlete, missed))).toMatchObject({ enteredOn: TODAY });
  });

  it("removed sessions are listed and come back, with their load", async () => {
    const id = await run(addDays(TODAY, -20));
    await own((tx) => setSessionRemoved(tx, team.athlete, id, true, TODAY));
    const removed = () => own((tx) => removedSessions(tx, team.athlete, 60));
    expect(await removed()).toMatchObject([{ id }]);
    expect(await coach((tx) => sessionsSince(tx, team.athlete, "2020-01-01"))).toEqual([]);
    await own((tx) => setSessionRemoved(tx, team.athlete, id, false, TODAY));
    expect(await removed()).toEqual([]);
    expect(await own((tx) => tx.select().from(athleteDays))).toMatchObject([{ load: 120 }]);
    await own((tx) => setSessionRemoved(tx, team.athlete, id, true, TODAY));
    await asSystem(
      (tx) => tx.execute(sql`update sessions set removed_at = now() - interval '61 days' where id = ${id}`),
      database(),
    );
    expect(await removed()).toEqual([]);
  });

  it("sessions without effort are counted by the day, until the effort is given", async () => {
    const id = await run(TODAY, null);
    const [day] = await own((tx) => tx.select().from(athleteDays));
    expect(day).toMatchObject({ load: 0, sessionCount: 1, sessionsUnrated: 1, minutesUnrated: 40 });
    const row = async () =>
      (await coach((tx) => rosterOf(tx, team.id, new Date()))).find((row) => row.id === team.athlete);
    expect((await row())?.load).toMatchObject({ week: 0, sessions: 1, unrated: 1, ratio: null });
    await own((tx) => rateSession(tx, team.athlete, id, { rpe: 3 }, TODAY));
    expect((await row())?.load).toMatchObject({ week: 120, unrated: 0 });
  });

  it("the roster knows of training before the days it reads, and of a break", async () => {
    await run(addDays(TODAY, -37));
    for (let ago = 34; ago >= 0; ago -= 2) await run(addDays(TODAY, -ago));
    const load = async () =>
      (await coach((tx) => rosterOf(tx, team.id, new Date()))).find((row) => row.id === team.athlete)?.load;
    const forget = (from: number, to: number) =>
      asSystem(
        (tx) =>
          tx.execute(sql`delete from athlete_days where athlete_id = ${team.athlete}
            and date between ${addDays(TODAY, -from)}::date and ${addDays(TODAY, -to)}::date`),
        database(),
      );
    expect(await load()).toMatchObject({ unknown: null, usual: { n: 4 } });
    // The roster reads 36 days; the run 37 days ago is 27 days before the next one, then 29.
    await forget(36, 11);
    expect(await load()).toMatchObject({ unknown: null });
    await forget(10, 9);
    expect(await load()).toMatchObject({ unknown: "early" });
  });

  it("marks stand on the athlete's own day", async () => {
    await live("Pacific/Kiritimati");
    const there = localDate(new Date(), "Pacific/Kiritimati");
    const flag = { id: uuidv7(), severity: "watch" as const, order: null, reason: "Look", until: null };
    await coach((tx) => raiseFlag(tx, team.coach, team.athlete, flag, there));
    await own((tx) => addNote(tx, team.athlete, team.athlete, { id: uuidv7(), body: "Hello" }));
    expect(await own((tx) => marksBetween(tx, team.athlete, addDays(there, -7)))).toEqual([
      { date: there, kind: "flag", words: "Look", clause: null },
      { date: there, kind: "note", words: "Hello", clause: null },
    ]);
    // 20:00 in UTC is the next morning there.
    await asSystem(
      (tx) =>
        tx.execute(sql`update notes set at = '2026-05-10T20:00:00Z' where athlete_id = ${team.athlete}`),
      database(),
    );
    const [, note] = await own((tx) => marksBetween(tx, team.athlete, "2026-05-11"));
    expect(note?.date).toBe("2026-05-11");
  });

  it("of calendar addresses made at once the last one alone is open", async () => {
    const tokens = await Promise.all(
      Array.from({ length: 6 }, () => own((tx) => makeFeed(tx, team.athlete))),
    );
    const owners = await Promise.all(
      tokens.map((token) => asSystem((tx) => feedOwner(tx, token), database())),
    );
    expect(owners.filter((owner) => owner !== null)).toEqual([team.athlete]);
  });
});
