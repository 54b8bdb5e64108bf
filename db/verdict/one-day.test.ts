import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem, asViewer } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import { saveCheckIn } from "../log/check-ins";
import { planFor } from "../log/plans";
import { saveSession } from "../log/sessions";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";

const TODAY = "2026-05-20";
const day = (ago: number) => addDays(TODAY, -ago);

onEachDatabase("what a change writes of the rollup", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeAll(async () => {
    team = await testTeam(database(), "One day");
    for (let ago = 12; ago >= 0; ago--) {
      const write = {
        date: day(ago),
        today: day(ago),
        note: "",
        revision: 0,
        answers: checkIn({ soreness: 2 }),
      };
      await own((tx) => saveCheckIn(tx, team.athlete, { ...write, writeId: uuidv7() }));
    }
  });

  const own = <T>(work: Parameters<typeof asViewer<T>>[1]) => asViewer(team.athlete, work, database());
  /** The dates whose row was written by `work`: each version of a row names its transaction. */
  async function written(work: () => Promise<unknown>): Promise<string[]> {
    const versions = async () =>
      rowsOf<{ date: string; version: string }>(
        await asSystem(
          (tx) =>
            tx.execute(sql`select date::text as date, xmin::text || ctid::text as version from athlete_days
              where athlete_id = ${team.athlete}`),
          database(),
        ),
      );
    const before = new Set((await versions()).map(({ date, version }) => `${date} ${version}`));
    await work();
    return (await versions())
      .filter(({ date, version }) => !before.has(`${date} ${version}`))
      .map(({ date }) => date)
      .sort();
  }
  const session = (date: string, id = uuidv7(), revision = 0) => ({
    id,
    date,
    sport: "run",
    kind: "easy-run",
    durationMin: 40 + revision,
    rpe: 4,
    distanceKm: null,
    descentM: null,
    note: "",
    revision,
  });

  it("a session of the past writes its own day, and today's because its verdict is given anew", async () => {
    const write = session(day(8));
    expect(await written(() => own((tx) => saveSession(tx, team.athlete, write, TODAY)))).toEqual([
      day(8),
      TODAY,
    ]);
    const moved = session(day(5), write.id, 1);
    expect(await written(() => own((tx) => saveSession(tx, team.athlete, moved, TODAY)))).toEqual([
      day(8),
      day(5),
      TODAY,
    ]);
  });

  it("a corrected check-in writes its own day and today's", async () => {
    const correction = {
      date: day(6),
      today: TODAY,
      note: "",
      revision: 1,
      answers: checkIn({ soreness: 4 }),
    };
    const correct = () => own((tx) => saveCheckIn(tx, team.athlete, { ...correction, writeId: uuidv7() }));
    expect(await written(correct)).toEqual([day(6), TODAY]);
  });

  it("a plan writes its own day alone", async () => {
    const plan = {
      date: addDays(TODAY, 3),
      kind: "tempo",
      minutes: 40,
      intensity: "hard",
      note: "",
    } as const;
    const athletes = [{ id: team.athlete, planId: uuidv7(), today: TODAY }];
    const planned = () => asViewer(team.coach, (tx) => planFor(tx, team.coach, athletes, plan), database());
    expect(await written(planned)).toEqual([addDays(TODAY, 3)]);
  });
});
