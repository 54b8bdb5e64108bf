import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { checkIn, STEADY } from "@/lib/engine/fixtures";
import { engineWords } from "@/lib/engine-words/english";
import { flagTold, headlineTold } from "@/lib/engine-words/told-rows";
import { asSystem, asViewer } from "../connection/as-viewer";
import { assessmentOn, saveCheckIn } from "../log/check-ins";
import { flagStory, raiseFlag } from "../log/flags";
import { planFor } from "../log/plans";
import { saveSession } from "../log/sessions";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { rosterOf } from "./roster";
import { marksBetween } from "./timeline";

const TODAY = "2026-05-10";
const NOON = new Date(`${TODAY}T12:00:00Z`);
const AMERICAN = engineWords("en-US-u-fw-sun-ms-ussystem", "other");

onEachDatabase("what the engine said, read in another language", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  const as = <T>(who: string, work: Parameters<typeof asViewer<T>>[1]) => asViewer(who, work, database());
  const write = (soreness: number, redFlags: ["night-pain"] | [] = []) => ({
    date: TODAY,
    today: TODAY,
    note: "",
    revision: 0,
    writeId: uuidv7(),
    answers: checkIn({ soreness, redFlags }),
  });
  const rowOf = async (id: string) =>
    (await as(team.coach, (tx) => rosterOf(tx, team.id, NOON))).find((row) => row.id === id);

  beforeAll(async () => {
    team = await testTeam(database(), "Told");
    for (const { date, sport, durationMin, rpe, distanceKm } of STEADY)
      await as(team.other, (tx) =>
        saveSession(
          tx,
          team.other,
          {
            id: uuidv7(),
            date,
            sport,
            kind: "easy-run",
            durationMin,
            rpe,
            distanceKm: distanceKm ?? null,
            descentM: null,
            note: "",
            revision: 0,
          },
          TODAY,
        ),
      );
    const plan = { date: TODAY, kind: "long-run", minutes: 120, intensity: "easy" as const, note: "" };
    await as(team.coach, (tx) =>
      planFor(tx, team.coach, [{ id: team.other, planId: uuidv7(), today: TODAY }], plan),
    );
    await as(team.other, (tx) => saveCheckIn(tx, team.other, write(0)));
    await as(team.athlete, (tx) => saveCheckIn(tx, team.athlete, write(3, ["night-pain"])));
  });

  it("rows keep English, and the codes that it was made of are found beside it", async () => {
    const planned = await rowOf(team.other);
    expect(planned?.headline).toBe("Train: the run, but at most 44 min");
    expect(planned?.headlineOf).toMatchObject({
      code: "shorter",
      why: { rule: "long-run", code: "planned" },
    });
    const referred = await rowOf(team.athlete);
    expect(referred?.headlineOf).toMatchObject({ code: "see-professional", why: { rule: "red-flag" } });
    expect(referred?.flags).toMatchObject([
      { reason: "Danger sign: pain at rest or at night", clause: { rule: "red-flag", code: "soon" } },
    ]);
    const [flag] = referred?.flags ?? [];
    expect(flag && flagTold({ reason: "as written" }, flag.clause ?? null, AMERICAN).reason).toBe(
      flag?.reason,
    );
    const [story] = await as(team.coach, (tx) => flagStory(tx, team.athlete));
    expect(story?.clause).toMatchObject({ rule: "red-flag", code: "soon" });
    expect(await as(team.coach, (tx) => marksBetween(tx, team.athlete, TODAY))).toMatchObject([
      { kind: "flag", clause: { rule: "red-flag", code: "soon" } },
    ]);
    const kept = await as(team.other, (tx) => assessmentOn(tx, team.other, TODAY));
    expect(kept?.output).toMatchObject({
      headline: planned?.headline,
      instead: { what: "The planned run, but at most 44 min.", code: "shorter" },
    });
  });

  it("each athlete's codes are their own, whoever was told the same sentence", async () => {
    const said =
      '{"headlineOf": {"code": "easy", "why": null}, "flag": {"rule": "illness", "code": "fever"}}';
    await asSystem(
      (tx) =>
        tx.execute(sql`insert into assessments (athlete_id, id, date, engine, verdict, trigger, input, output)
          select ${team.owner}::uuid, gen_random_uuid(), date, engine, verdict, trigger, input, output || jsonb_build_object(
            'headlineOf', ${said}::jsonb -> 'headlineOf', 'flag', output -> 'flag' || (${said}::jsonb -> 'flag'))
          from assessments where athlete_id = ${team.athlete}`),
      database(),
    );
    // Somebody else's row is the newest: nobody whose own is asked for gets it.
    await asSystem(
      (tx) =>
        tx.execute(
          sql`insert into memberships (id, team_id, user_id, role) values (gen_random_uuid(), ${team.id}, ${team.owner}, 'athlete')`,
        ),
      database(),
    );
    const referred = await rowOf(team.athlete);
    expect(referred?.headlineOf).toMatchObject({ code: "see-professional", why: { rule: "red-flag" } });
    expect(referred?.flags).toMatchObject([{ clause: { rule: "red-flag", code: "soon" } }]);
  });

  it("a coach's words are nobody's to translate, and rows from before the codes are shown as they are", async () => {
    const flag = { id: uuidv7(), severity: "watch" as const, order: null, reason: "Look", until: null };
    await as(team.coach, (tx) => raiseFlag(tx, team.coach, team.other, flag, TODAY));
    expect((await rowOf(team.other))?.flags).toMatchObject([{ reason: "Look", clause: null }]);
    await asSystem(
      (tx) =>
        tx.execute(
          sql`update assessments set output = output - 'headlineOf' where athlete_id = ${team.athlete}`,
        ),
      database(),
    );
    const row = await rowOf(team.athlete);
    expect(row?.headlineOf).toBeNull();
    expect(row && headlineTold(row, AMERICAN)).toBe(
      "See a professional before you run again: danger sign: pain at rest or at night",
    );
    expect(row?.flags).toMatchObject([{ clause: null, reason: "Danger sign: pain at rest or at night" }]);
  });
});
