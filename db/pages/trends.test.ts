import { type SQL, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { DEMO_COACH } from "@/lib/demo/accounts";
import {
  checkInRate,
  heatRows,
  loadRows,
  splitRows,
  splitWeeks,
  type TeamDays,
  teamDays,
  teamSoreness,
} from "@/lib/trends/trends";
import { whereItHurts } from "@/lib/trends/where";
import { asSystem, asViewer } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import { removeView, saveView, viewsOf } from "../people/saved-views";
import { athletesOf } from "../people/teams";
import { onEachDatabase } from "../testing/databases";
import { seedDemoTeam } from "../upkeep/seed/demo-team";
import { trendDays } from "./trends";

/** Every figure of the trends, by SQL over the entries themselves: another path than the rollup that drew it. */
onEachDatabase("trends", (database) => {
  const to = localDate(new Date(), "UTC");
  const from = addDays(to, -41);
  let team: TeamDays;
  let teamId: string;
  let coach: string;

  async function rows<T>(query: SQL): Promise<T[]> {
    return rowsOf<T>(await asSystem((tx) => tx.execute(query), database()));
  }

  beforeAll(async () => {
    const db = database();
    teamId = await asSystem((tx) => seedDemoTeam(tx, "UTC", 12), db);
    const [row] = await rows<{ id: string }>(
      sql`select user_id as id from credentials where email = ${DEMO_COACH}`,
    );
    coach = row?.id ?? "";
    team = await asViewer(
      coach,
      async (tx) =>
        teamDays(
          (await athletesOf(tx, teamId)).map((athlete) => ({
            ...athlete,
            joinedOn: localDate(athlete.joinedAt, "UTC"),
          })),
          await trendDays(tx, teamId, null, addDays(to, -62), to),
          from,
          to,
        ),
      db,
    );
  });

  it("heat map: every check-in of the range, and nothing else", async () => {
    const told = await rows<{ athlete_id: string; date: string; soreness: number }>(
      sql`select athlete_id, date::text, (answers->>'soreness')::int as soreness from check_ins where date between ${from} and ${to}`,
    );
    const drawn = heatRows(team).flatMap(({ athlete, soreness }) =>
      soreness.flatMap((value, i) => (value === null ? [] : [`${athlete.id} ${team.dates[i]} ${value}`])),
    );
    expect(drawn.sort()).toEqual(told.map((r) => `${r.athlete_id} ${r.date} ${r.soreness}`).sort());
    expect(drawn.length).toBeGreaterThan(700);
  });

  it("team soreness: median and quartiles as PostgreSQL counts them, and the load", async () => {
    const told = await rows<{ date: string; low: number; median: number; high: number; n: number }>(sql`
      select date::text, count(*)::int as n,
        percentile_cont(0.25) within group (order by (answers->>'soreness')::int)::float as low,
        percentile_cont(0.5) within group (order by (answers->>'soreness')::int)::float as median,
        percentile_cont(0.75) within group (order by (answers->>'soreness')::int)::float as high
      from check_ins where date between ${from} and ${to} group by date order by date`);
    expect(
      teamSoreness(team)
        .filter(({ n }) => n > 0)
        .map(({ load: _, unrated: __, ...day }) => day),
    ).toEqual(told);
    const loads = await rows<{ date: string; load: number }>(sql`
      select date::text, sum(rpe * duration_min)::float as load from sessions
      where removed_at is null and date between ${from} and ${to} group by date`);
    for (const { date, load } of loads)
      expect(teamSoreness(team).find((day) => day.date === date)?.load).toBeCloseTo(load, 0);
  });

  it("where it hurts: athlete-days by region", async () => {
    const told = await rows<{ region: string; now: number; before: number }>(sql`
      select region, count(*) filter (where date >= ${addDays(to, -6)})::int as now,
        (count(*) filter (where date < ${addDays(to, -6)}) / 4.0)::float as before
      from (select distinct athlete_id, date, site->>'region' as region from check_ins,
        jsonb_array_elements(answers->'sites') as site where date between ${addDays(to, -34)} and ${to}) as named
      group by region`);
    const sorted = (list: { region: string }[]) => [...list].sort((a, b) => a.region.localeCompare(b.region));
    const drawn = whereItHurts(team).places;
    expect(sorted(drawn.map(({ who: _, ...place }) => place))).toEqual(sorted(told));
    const rise = drawn.map(({ now, before }) => now - before);
    expect(rise).toEqual([...rise].sort((a, b) => b - a));
  });

  it("splits: by heart rate where it covers half of the time, else by RPE, of each athlete and week", async () => {
    const zones = sql`
      select athlete_id, date, duration_min,
        case when three_zones is not null and (three_zones->>0)::float + (three_zones->>1)::float + (three_zones->>2)::float >= duration_min * 30
          then (three_zones->>0)::float when rpe <= 4 then duration_min * 60 else 0 end as easy,
        case when three_zones is not null and (three_zones->>0)::float + (three_zones->>1)::float + (three_zones->>2)::float >= duration_min * 30
          then (three_zones->>0)::float + (three_zones->>1)::float + (three_zones->>2)::float else duration_min * 60 end as total
      from sessions where removed_at is null and rpe is not null and date between ${from} and ${to}`;
    const told = await rows<{ athlete_id: string; easy: number }>(
      sql`select athlete_id, (sum(easy) / sum(total))::float as easy from (${zones}) as z group by athlete_id`,
    );
    expect(told.length).toBeGreaterThan(20);
    for (const { athlete_id, easy } of told)
      expect(splitRows(team).find(({ athlete }) => athlete.id === athlete_id)?.split?.easy).toBeCloseTo(
        easy,
        4,
      );
    const weeks = await rows<{ week: string; easy: number }>(
      sql`select date_trunc('week', date)::date::text as week, (sum(easy) / sum(total))::float as easy from (${zones}) as z group by 1`,
    );
    for (const { week, easy } of weeks)
      expect(splitWeeks(team).find((one) => one.week === week)?.split?.easy).toBeCloseTo(easy, 4);
    // Who is on the way back has run too little to be judged, and stands after them.
    const judged = splitRows(team).filter(({ trust }) => trust === "enough");
    const order = judged.map(({ split }) => split?.easy ?? 2);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it("load: seven days, and the mean of the four weeks before", async () => {
    const told = await rows<{ athlete_id: string; now: number; usual: number }>(sql`
      select athlete_id, coalesce(sum(rpe * duration_min) filter (where date > ${addDays(to, -7)}), 0)::float as now,
        (coalesce(sum(rpe * duration_min) filter (where date <= ${addDays(to, -7)}), 0) / 4.0)::float as usual
      from sessions where removed_at is null and date > ${addDays(to, -35)} and date <= ${to} group by athlete_id`);
    expect(told.length).toBeGreaterThan(20);
    for (const { athlete_id, now, usual } of told) {
      const row = loadRows(team).find(({ athlete }) => athlete.id === athlete_id);
      expect(row?.load.week).toBeCloseTo(now, 0);
      if (row?.load.usual?.n === 4) expect(row.load.usual.mean).toBeCloseTo(usual, 0);
    }
  });

  it("check-in rate: answered mornings of all mornings", async () => {
    const told = await rows<{ week: string; answered: number }>(sql`
      select date_trunc('week', date)::date::text as week, count(*)::int as answered
      from check_ins where date between ${from} and ${to} group by 1`);
    for (const { week, answered } of told)
      expect(checkInRate(team).find((one) => one.week === week)?.answered).toBe(answered);
    expect(checkInRate(team).reduce((sum, { expected }) => sum + expected, 0)).toBe(24 * 42);
  });

  it("saved views are their owner's alone", async () => {
    const view = { id: crypto.randomUUID(), name: "Sore", href: "/trends?days=84" };
    const as = <T>(who: string, work: Parameters<typeof asViewer<T>>[1]) => asViewer(who, work, database());
    await as(coach, (tx) => saveView(tx, coach, view));
    expect(await as(coach, (tx) => viewsOf(tx, coach, "/trends"))).toEqual([view]);
    expect(await as(coach, (tx) => viewsOf(tx, coach, "/roster"))).toEqual([]);
    const other = team.athletes[0]?.id ?? "";
    expect(await as(other, (tx) => viewsOf(tx, coach, "/trends"))).toEqual([]);
    await expect(as(other, (tx) => removeView(tx, coach, view.id))).rejects.toMatchObject({ status: 404 });
    await as(coach, (tx) => removeView(tx, coach, view.id));
    expect(await as(coach, (tx) => viewsOf(tx, coach, "/trends"))).toEqual([]);
  });
});
