import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { isCalledOff } from "@/lib/plan/left";
import { asSystem, asViewer } from "../connection/as-viewer";
import { saveCheckIn } from "../log/check-ins";
import { teams, users } from "../schema/people";
import { onEachDatabase } from "../testing/databases";
import { morningOf } from "../testing/entries";
import { testTeam } from "../testing/people";
import { calendarOf } from "./calendar";
import { standingOf } from "./standing";

const TODAY = "2026-05-12";

onEachDatabase("what an athlete's calendar is told", (database) => {
  it("its day starts when the team's does", async () => {
    const team = await testTeam(database(), "Late");
    await asSystem((tx) => tx.update(teams).set({ dayStartsAt: "04:00" }), database());
    const at = (now: string) =>
      asViewer(team.athlete, (tx) => calendarOf(tx, team.athlete, new Date(now)), database());
    expect(await at("2026-05-12T02:00:00Z")).toMatchObject({
      today: "2026-05-11",
      began: new Date("2026-05-11T04:00:00Z"),
    });
    expect(await at("2026-05-12T05:00:00Z")).toMatchObject({ today: TODAY });
  });

  it("its day starts at its own midnight, also over the change of clocks", async () => {
    const team = await testTeam(database(), "Clocks");
    await asSystem(
      (tx) => tx.update(users).set({ timeZone: "Europe/Berlin" }).where(eq(users.id, team.athlete)),
      database(),
    );
    const at = (now: string) =>
      asViewer(team.athlete, (tx) => calendarOf(tx, team.athlete, new Date(now)), database());
    for (const [now, today, began] of [
      ["2026-03-28T23:30:00Z", "2026-03-29", "2026-03-28T23:00:00Z"],
      ["2026-03-29T22:30:00Z", "2026-03-30", "2026-03-29T22:00:00Z"],
      ["2026-10-24T22:30:00Z", "2026-10-25", "2026-10-24T22:00:00Z"],
      ["2026-10-25T22:30:00Z", "2026-10-25", "2026-10-24T22:00:00Z"],
      ["2026-10-25T23:30:00Z", "2026-10-26", "2026-10-25T23:00:00Z"],
    ] as const)
      expect(await at(now)).toMatchObject({ today, began: new Date(began) });
  });

  it("a morning with fever is told, and when", async () => {
    const team = await testTeam(database(), "Fever");
    const ill = () =>
      asViewer(
        team.athlete,
        async (tx) => (await calendarOf(tx, team.athlete, new Date(`${TODAY}T12:00:00Z`))).ill,
        database(),
      );
    expect(await ill()).toMatchObject({ today: TODAY, fevers: [], at: new Date(0) });
    await asViewer(
      team.athlete,
      (tx) => saveCheckIn(tx, team.athlete, morningOf(TODAY, { illness: "below-neck-or-fever" })),
      database(),
    );
    const told = await ill();
    expect(told).toMatchObject({ fevers: [TODAY], clearedOn: null });
    expect(told.at.getTime()).toBeGreaterThan(0);
  });

  it("a danger sign holds from its morning on", async () => {
    const team = await testTeam(database(), "Held");
    const standing = () => asViewer(team.athlete, (tx) => standingOf(tx, team.athlete, TODAY), database());
    expect(isCalledOff(await standing(), TODAY)).toBe(false);
    await asViewer(
      team.athlete,
      (tx) => saveCheckIn(tx, team.athlete, morningOf(TODAY, { redFlags: ["night-pain"] })),
      database(),
    );
    const held = await standing();
    expect(held).toMatchObject({ verdict: "see-professional", locked: TODAY });
    expect(isCalledOff(held, "2026-05-20")).toBe(true);
  });
});
