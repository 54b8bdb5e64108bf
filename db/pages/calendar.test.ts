import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { checkIn } from "@/lib/engine/fixtures";
import { isCalledOff } from "@/lib/plan/left";
import { asSystem, asViewer } from "../connection/as-viewer";
import { saveCheckIn } from "../log/check-ins";
import { teams } from "../schema/people";
import { onEachDatabase } from "../testing/databases";
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

  it("a danger sign holds from its morning on", async () => {
    const team = await testTeam(database(), "Held");
    const standing = () => asViewer(team.athlete, (tx) => standingOf(tx, team.athlete, TODAY), database());
    expect(isCalledOff(await standing(), TODAY)).toBe(false);
    await asViewer(
      team.athlete,
      (tx) =>
        saveCheckIn(tx, team.athlete, {
          writeId: uuidv7(),
          date: TODAY,
          today: TODAY,
          note: "",
          revision: 0,
          answers: checkIn({ redFlags: ["night-pain"] }),
        }),
      database(),
    );
    const held = await standing();
    expect(held).toMatchObject({ verdict: "see-professional", locked: TODAY });
    expect(isCalledOff(held, "2026-05-20")).toBe(true);
  });
});
