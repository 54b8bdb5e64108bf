import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { ENGINE_VERSION } from "@/lib/engine/assess";
import { checkIn } from "@/lib/engine/fixtures";
import type { CheckIn } from "@/lib/engine/input";
import { asSystem, asWriter } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import { assessmentOn, saveCheckIn } from "../log/check-ins";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { rebuildDays } from "./rebuild";
import { giveTodayAnew } from "./upgrade";

const TODAY = localDate(new Date(), "UTC");
const heel: Partial<CheckIn> = {
  soreness: 2,
  spread: "one-spot",
  sites: [{ region: "heel", side: "left" }],
};
const shin: Partial<CheckIn> = { ...heel, sites: [{ region: "shin", side: "left" }] };

onEachDatabase("an upgrade of the engine", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeEach(async () => {
    await asSystem((tx) => tx.execute(sql`delete from users`), database());
    team = await testTeam(database(), "U");
  });
  const answer = (date: string, over: Partial<CheckIn> = {}) =>
    asWriter(
      team.athlete,
      (tx) =>
        saveCheckIn(tx, team.athlete, {
          writeId: uuidv7(),
          date,
          today: date,
          note: "",
          revision: 0,
          answers: checkIn(over),
        }),
      database(),
    );
  /** What an engine of the first edition said of a day. */
  const said = (date: string, engine: string, verdict: string, rule: string, locks: boolean) =>
    asSystem(async (tx) => {
      const output = { verdict, urgent: false, headline: "As it was", reasons: [{ rule, floor: verdict }] };
      await tx.execute(sql`update assessments set engine = ${engine}, verdict = ${verdict},
        output = output || ${JSON.stringify(output)}::jsonb where date = ${date}::date`);
      await tx.execute(
        sql`update athlete_days set verdict = ${verdict}, locks = ${locks} where date = ${date}::date`,
      );
    }, database());
  const days = async () =>
    rowsOf<{ date: string; verdict: string; locks: boolean }>(
      await asSystem(
        (tx) => tx.execute(sql`select date::text as date, verdict, locks from athlete_days order by date`),
        database(),
      ),
    );

  it("gives today's verdict anew, once; verdicts of past days stay", async () => {
    const past = addDays(TODAY, -1);
    await answer(past);
    await said(past, "1.0.0", "rest", "slow-course", false);
    await answer(TODAY, { soreness: 4 });
    await said(TODAY, "1.0.0", "see-professional", "slow-course", false);
    const upgraded = await giveTodayAnew(database());
    expect(upgraded).toEqual({ anew: 1, changed: new Map([["see-professional -> easy", 1]]), released: 0 });
    expect(await days()).toEqual([
      { date: past, verdict: "rest", locks: false },
      { date: TODAY, verdict: "easy", locks: false },
    ]);
    const given = await asSystem((tx) => assessmentOn(tx, team.athlete, TODAY), database());
    expect(given).toMatchObject({ engine: ENGINE_VERSION, trigger: "upgrade" });
    expect(await giveTodayAnew(database())).toMatchObject({ anew: 0, released: 0 });
  });

  it("leaves alone what this engine or a later one gave", async () => {
    await answer(TODAY);
    await said(TODAY, "99.0.0", "rest", "gait", false);
    expect(await giveTodayAnew(database())).toMatchObject({ anew: 0 });
    expect(await days()).toMatchObject([{ verdict: "rest" }]);
  });

  it("lets go whom a rule held that no longer locks, and nobody else; a rebuild keeps it so", async () => {
    const [first, second] = [addDays(TODAY, -60), addDays(TODAY, -59)];
    await answer(first, heel);
    await said(first, "1.0.0", "see-professional", "bone-stress", true);
    await answer(second, shin);
    await said(second, "1.0.0", "see-professional", "bone-stress", true);
    expect(await giveTodayAnew(database())).toMatchObject({ released: 1 });
    const after = [
      { date: first, verdict: "see-professional", locks: false },
      { date: second, verdict: "see-professional", locks: true },
    ];
    expect(await days()).toEqual(after);
    const rebuilt = { changed: new Map<string, number>(), released: 0 };
    await asSystem((tx) => rebuildDays(tx, team.athlete, rebuilt), database());
    expect(rebuilt).toEqual({ changed: new Map(), released: 0 });
    expect(await days()).toEqual(after);
  });

  it("a rebuild says which days were not as the verdicts were given", async () => {
    await answer(TODAY, { gait: "limping" });
    await asSystem(
      (tx) => tx.execute(sql`update athlete_days set verdict = 'train', locks = true`),
      database(),
    );
    const rebuilt = { changed: new Map<string, number>(), released: 0 };
    await asSystem((tx) => rebuildDays(tx, team.athlete, rebuilt), database());
    expect(rebuilt).toEqual({ changed: new Map([["train -> rest", 1]]), released: 1 });
  });
});
