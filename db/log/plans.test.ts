import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { Refusal } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import { asSystem, asViewer } from "../connection/as-viewer";
import { rosterOf } from "../pages/roster";
import { groupAthletes, groupsOf, removeGroup, saveGroup } from "../people/groups";
import { athleteDays } from "../schema/verdicts";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { plannedTeam, TEMPO, TODAY } from "../testing/planned-team";
import { rollUp } from "../verdict/athlete-days";
import { assessmentOn } from "./check-ins";
import {
  changePlan,
  copyWeek,
  planFor,
  plansBetween,
  plansForCalendar,
  setPlanRemoved,
  undoPlans,
} from "./plans";

onEachDatabase(
  "plans and groups",
  (database) => {
    const { team, coach, own, one, morning, session } = plannedTeam(database);
    const rollup = () =>
      own((tx) =>
        tx
          .select()
          .from(athleteDays)
          .where(eq(athleteDays.athleteId, team().athlete))
          .orderBy(athleteDays.date),
      );

    it("a hard plan on mildly sore legs brings the feel check before the hard part, at once", async () => {
      await morning(2);
      await coach((tx) => planFor(tx, team().coach, one(), TEMPO));
      const latest = await own((tx) => assessmentOn(tx, team().athlete, TODAY));
      expect(latest).toMatchObject({ trigger: "plan", verdict: "train" });
      expect(latest?.output.instead.what).toContain("feel check before the hard part");
    });

    it("planned once, changed, taken away and brought back; the rollup follows and equals its rebuild", async () => {
      const athletes = one();
      const { planId } = athletes[0] as { planId: string };
      await coach((tx) => planFor(tx, team().coach, athletes, TEMPO));
      await coach((tx) => planFor(tx, team().coach, athletes, TEMPO));
      expect(await rollup()).toMatchObject([{ date: TODAY, plannedMin: 40, plannedKind: "tempo" }]);
      const athlete = { id: team().athlete, today: TODAY };
      await coach((tx) =>
        changePlan(tx, team().coach, athlete, planId, { ...TEMPO, date: addDays(TODAY, 2), minutes: 50 }),
      );
      expect(await rollup()).toMatchObject([{ date: addDays(TODAY, 2), plannedMin: 50 }]);
      await coach((tx) => setPlanRemoved(tx, team().coach, athlete, planId, true));
      expect(await rollup()).toEqual([]);
      await expect(
        coach((tx) => changePlan(tx, team().coach, athlete, planId, TEMPO)),
      ).rejects.toBeInstanceOf(Refusal);
      await coach((tx) => setPlanRemoved(tx, team().coach, athlete, planId, false));
      const kept = await rollup();
      expect(kept).toMatchObject([{ plannedMin: 50 }]);
      await asSystem((tx) => rollUp(tx, team().athlete, "0001-01-01"), database());
      expect(await rollup()).toEqual(kept);
    });

    it("a week is copied day by day, and a day that has a plan keeps it", async () => {
      const monday = "2026-05-11";
      const athletes = [
        { id: team().athlete, today: TODAY },
        { id: team().other, today: TODAY },
      ];
      for (const id of [team().athlete, team().other])
        for (const day of [0, 3])
          await coach((tx) =>
            planFor(tx, team().coach, [{ id, planId: uuidv7(), today: TODAY }], {
              ...TEMPO,
              date: addDays(monday, day),
            }),
          );
      await coach((tx) =>
        planFor(tx, team().coach, [{ id: team().other, planId: uuidv7(), today: TODAY }], {
          ...TEMPO,
          date: addDays(monday, 10),
          minutes: 90,
        }),
      );
      const next = addDays(monday, 7);
      const copied = await coach((tx) => copyWeek(tx, team().coach, athletes, monday, next));
      expect(copied).toHaveLength(3);
      expect(await coach((tx) => copyWeek(tx, team().coach, athletes, monday, next))).toHaveLength(0);
      const plans = await coach((tx) => plansBetween(tx, [team().other], next, addDays(next, 6)));
      expect(plans.map(({ date, minutes }) => [date, minutes])).toEqual([
        [next, 40],
        [addDays(next, 3), 90],
      ]);

      const undo = (by: string) =>
        asViewer(
          by,
          (tx) =>
            undoPlans(
              tx,
              by,
              athletes,
              copied.map(({ planId }) => planId),
            ),
          database(),
        );
      const both = () =>
        coach((tx) => plansBetween(tx, [team().athlete, team().other], next, addDays(next, 6)));
      expect(await undo(team().owner)).toBe(0);
      expect(await undo(team().other)).toBe(0);
      expect(await both()).toHaveLength(4);
      expect(await undo(team().coach)).toBe(3);
      expect((await both()).map(({ minutes }) => minutes)).toEqual([90]);
      expect(await undo(team().coach)).toBe(0);
    });

    it("an athlete sees the plan and can't write it; another team's coach sees nothing", async () => {
      await coach((tx) => planFor(tx, team().coach, one(), TEMPO));
      const elsewhere = await testTeam(database(), "Elsewhere");
      const seen = (who: string) =>
        asViewer(who, (tx) => plansBetween(tx, [team().athlete], TODAY, TODAY), database());
      expect(await seen(team().athlete)).toHaveLength(1);
      expect(await seen(team().other)).toHaveLength(0);
      expect(await seen(elsewhere.coach)).toHaveLength(0);
      await expect(own((tx) => planFor(tx, team().athlete, one(), TEMPO))).rejects.toThrow();
      const [plan] = await asViewer(
        team().athlete,
        (tx) => plansBetween(tx, [team().athlete], TODAY, TODAY),
        database(),
      );
      const athlete = { id: team().athlete, today: TODAY };
      await expect(
        own((tx) => changePlan(tx, team().athlete, athlete, plan?.id ?? "", { ...TEMPO, minutes: 5 })),
      ).rejects.toMatchObject({ status: 403 });
    });

    it("done against planned on the roster, from the rollup", async () => {
      await coach((tx) => planFor(tx, team().coach, one(), TEMPO));
      await session({ durationMin: 35 });
      const rows = await coach((tx) => rosterOf(tx, team().id, new Date(`${TODAY}T12:00:00Z`)));
      expect(rows.find(({ id }) => id === team().athlete)).toMatchObject({
        planned: { kind: "tempo", minutes: 40 },
        weekPlanned: 40,
        weekDone: 35,
      });
    });

    it("groups: of the team's coaches alone, with athletes they coach alone", async () => {
      const id = uuidv7();
      await coach((tx) =>
        saveGroup(tx, team().id, { id, name: "Sprinters", athleteIds: [team().athlete, team().other] }),
      );
      await coach((tx) => saveGroup(tx, team().id, { id, name: "Sprinters", athleteIds: [team().other] }));
      expect(await coach((tx) => groupsOf(tx, team().id))).toEqual([
        { id, name: "Sprinters", athleteIds: [team().other] },
      ]);
      expect(await coach((tx) => groupAthletes(tx, [id]))).toEqual([team().other]);
      const twice = coach((tx) =>
        saveGroup(tx, team().id, { id: uuidv7(), name: "Sprinters", athleteIds: [] }),
      );
      await expect(twice).rejects.toMatchObject({ status: 409, field: "name" });
      const elsewhere = await testTeam(database(), "Elsewhere");
      expect(await asViewer(elsewhere.coach, (tx) => groupsOf(tx, team().id), database())).toEqual([]);
      const stranger = { id: uuidv7(), name: "Strangers", athleteIds: [elsewhere.athlete] };
      await expect(coach((tx) => saveGroup(tx, team().id, stranger))).rejects.toThrow();
      await expect(
        own((tx) => saveGroup(tx, team().id, { id: uuidv7(), name: "Mine", athleteIds: [] })),
      ).rejects.toThrow();
      await coach((tx) => removeGroup(tx, id));
      expect(await coach((tx) => groupsOf(tx, team().id))).toEqual([]);
    });

    it("a calendar sees each change of a plan, and that it was taken away", async () => {
      const planId = uuidv7();
      const athlete = { id: team().athlete, today: TODAY };
      const told = async () =>
        (await own((tx) => plansForCalendar(tx, team().athlete, TODAY, addDays(TODAY, 7)))).map(
          ({ sequence, removedAt }) => [sequence, removedAt !== null],
        );
      await coach((tx) => planFor(tx, team().coach, [{ ...athlete, planId }], TEMPO));
      expect(await told()).toEqual([[0, false]]);
      await coach((tx) =>
        changePlan(tx, team().coach, athlete, planId, { ...TEMPO, date: addDays(TODAY, 1) }),
      );
      expect(await told()).toEqual([[1, false]]);
      for (let i = 0; i < 2; i++)
        await coach((tx) => setPlanRemoved(tx, team().coach, athlete, planId, true));
      expect(await told()).toEqual([[2, true]]);
      await coach((tx) => setPlanRemoved(tx, team().coach, athlete, planId, false));
      expect(await told()).toEqual([[3, false]]);
    });
  },
  { partitioned: true },
);
