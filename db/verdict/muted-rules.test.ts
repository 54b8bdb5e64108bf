import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem, asViewer, asWriter } from "../connection/as-viewer";
import { saveCheckIn } from "../log/check-ins";
import { saveSession } from "../log/sessions";
import { mutedOf, setMuted } from "../people/muted-rules";
import { addMember } from "../people/teams";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";

const TODAY = localDate(new Date(), "UTC");

onEachDatabase("rules that a team has muted", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeEach(async () => {
    team = await testTeam(database(), "M");
  });
  const mute = (muted: boolean, of = team, by = of.owner) =>
    asViewer(by, (tx) => setMuted(tx, by, { teamId: of.id, rule: "back-to-back", muted }), database());
  const run = {
    sport: "run",
    kind: "intervals",
    durationMin: 40,
    rpe: 8,
    distanceKm: null,
    descentM: null,
    note: "",
    revision: 0,
  };
  const hard = async () => {
    for (const ago of [1, 2])
      await asWriter(
        team.athlete,
        (tx) => saveSession(tx, team.athlete, { id: uuidv7(), date: addDays(TODAY, -ago), ...run }, TODAY),
        database(),
      );
  };
  const answer = (revision: number) =>
    asWriter(
      team.athlete,
      (tx) =>
        saveCheckIn(tx, team.athlete, {
          writeId: uuidv7(),
          date: TODAY,
          today: TODAY,
          note: "",
          revision,
          answers: checkIn(),
        }),
      database(),
    );

  it("are shown greyed and set no floor, until the team lets them speak again", async () => {
    await hard();
    expect((await answer(0)).verdict).toBe("easy");
    await mute(true);
    const muted = await answer(1);
    expect(muted.verdict).toBe("train");
    expect(muted.reasons.at(-1)).toMatchObject({ rule: "back-to-back", muted: true });
    await mute(false);
    expect((await answer(2)).verdict).toBe("easy");
  });

  it("count for an athlete of two teams only where both have muted them", async () => {
    const second = await testTeam(database(), "Second");
    await asSystem((tx) => addMember(tx, second.id, team.athlete, "athlete"), database());
    await hard();
    await mute(true);
    expect((await answer(0)).verdict).toBe("easy");
    await mute(true, second);
    expect((await answer(1)).verdict).toBe("train");
  });

  it("are the owner's to mute, and the coach's to see", async () => {
    await expect(mute(true, team, team.coach)).rejects.toMatchObject({ code: "42501" });
    await expect(mute(true, team, team.athlete)).rejects.toMatchObject({ code: "42501" });
    await mute(true);
    const seen = (who: string) => asViewer(who, (tx) => mutedOf(tx, team.id), database());
    expect(await seen(team.coach)).toEqual(["back-to-back"]);
    expect(await seen(team.athlete)).toEqual([]);
    await mute(false, team, team.coach);
    expect(await seen(team.coach)).toEqual(["back-to-back"]);
  });
});
