import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import type { checkIn } from "@/lib/engine/fixtures";
import { heldOn } from "@/lib/plan/held";
import { asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { saveCheckIn } from "../log/check-ins";
import { raiseFlag, recordClearance } from "../log/flags";
import { planFor } from "../log/plans";
import { saveSession } from "../log/sessions";
import { onEachDatabase } from "../testing/databases";
import { morningOf } from "../testing/entries";
import { testTeam } from "../testing/people";
import { planWeek } from "./plan";

const TODAY = "2026-05-12"; // a Tuesday
const NOW = new Date("2026-05-12T12:00:00Z");
const MONDAY = "2026-05-11";

onEachDatabase("a team's week of plans", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const week = async (first = MONDAY, viewer = team.coach) =>
    as(viewer, (tx) => planWeek(tx, team.id, first, NOW));
  const standing = async (first = MONDAY) => {
    const found = (await week(first)).athletes.find(({ id }) => id === team.athlete);
    if (!found) throw new Error("the athlete is not on the plan");
    return found;
  };
  const morning = (answers: Parameters<typeof checkIn>[0]) =>
    as(team.athlete, (tx) => saveCheckIn(tx, team.athlete, morningOf(TODAY, answers)));

  beforeEach(async () => {
    team = await testTeam(database(), "Week");
  });

  it("has what is planned and done on each day: minutes of all sessions, kilometres of the runs", async () => {
    const plan = { date: TODAY, kind: "tempo", minutes: 40, intensity: "hard", note: "" } as const;
    const athletes = [{ id: team.athlete, planId: uuidv7(), today: TODAY }];
    expect(await as(team.coach, (tx) => planFor(tx, team.coach, athletes, plan))).toHaveLength(1);
    const session = (sport: "run" | "ride", durationMin: number, distanceKm: number | null) =>
      as(team.athlete, (tx) =>
        saveSession(
          tx,
          team.athlete,
          {
            id: uuidv7(),
            date: TODAY,
            sport,
            kind: sport,
            durationMin,
            rpe: 3,
            distanceKm,
            descentM: null,
            note: "",
            revision: 0,
          },
          TODAY,
        ),
      );
    await session("run", 40, 8.5);
    await session("run", 20, null);
    await session("ride", 60, 25);
    const { plans, done } = await week();
    expect(plans).toMatchObject([{ athleteId: team.athlete, date: TODAY, minutes: 40 }]);
    expect(done.get(`${team.athlete} ${TODAY}`)).toMatchObject({ minutes: 120, km: 8.5 });
  });

  it("knows today's verdict and what stands for later weeks: an order until its date, a danger sign until a clearance", async () => {
    await morning({ soreness: 0 });
    expect(await standing(addDays(MONDAY, 7))).toMatchObject({ today: TODAY, verdict: "train", orders: [] });
    const flag = { severity: "rest", order: "rest", reason: "Rest", until: addDays(TODAY, 3) } as const;
    await as(team.coach, (tx) => raiseFlag(tx, team.coach, team.athlete, { id: uuidv7(), ...flag }, TODAY));
    expect(heldOn(await standing(), addDays(TODAY, 3))).toBe("rest");
    expect(heldOn(await standing(), addDays(TODAY, 4))).toBeNull();
  });

  it("a danger sign holds every day to come until somebody has looked", async () => {
    await morning({ soreness: 0, redFlags: ["cannot-bear-weight"] });
    expect(await standing()).toMatchObject({ verdict: "see-professional", locked: TODAY });
    expect(heldOn(await standing(), addDays(TODAY, 20))).toBe("see-professional");
    const clearance = {
      id: uuidv7(),
      note: "Seen",
      until: addDays(TODAY, 5),
      allows: "easy",
      stage: null,
    } as const;
    await as(team.coach, (tx) => recordClearance(tx, team.coach, team.athlete, clearance, TODAY));
    const cleared = await standing();
    expect([1, 5, 6].map((days) => heldOn(cleared, addDays(TODAY, days)))).toEqual(["easy", "easy", null]);
  });

  it("is another team's coach's not to see", async () => {
    const others = await testTeam(database(), "Others");
    await morning({ soreness: 0 });
    const { athletes, plans, done } = await week(MONDAY, others.coach);
    expect([athletes, plans, done.size]).toEqual([[], [], 0]);
  });
});
