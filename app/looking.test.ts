import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { asSystem, asViewer } from "@/db/connection/as-viewer";

import type { Database } from "@/db/connection/tx";
import { raiseFlag } from "@/db/log/flags";
import { planFor } from "@/db/log/plans";
import { accessOf } from "@/db/people/access-log";
import { addMember } from "@/db/people/teams";
import { accessLog, teamLooks } from "@/db/schema/care";
import { person, testTeam } from "@/db/testing/people";
import { embeddedDatabase } from "@/db/testing/templates";
import { ACTIONS } from "@/e2e/access/actions";
import type { Ids } from "@/e2e/access/entry";
import { ROUTES } from "@/e2e/access/routes";
import { addDays, localDate } from "@/lib/calendar";
import { live, lived } from "./testing/lived-in";
import { allActions, as, Elsewhere, pretendFramework, visitPage, visitRoute } from "./testing/visits";

const today = localDate(new Date(), "UTC");
let database: Database;
let team: Awaited<ReturnType<typeof testTeam>>;
const made = lived();

beforeAll(async () => {
  database = await embeddedDatabase();
  team = await testTeam(database, "Looked at");
  pretendFramework(database);
});
afterAll(async () => {
  vi.doUnmock("@/app/viewer");
  await database.close();
});

/** One more session that the coach planned for the athlete. */
async function planned(): Promise<{ planId: string; athleteId: string }> {
  const [planId, athleteId] = [uuidv7(), team.athlete];
  const plan = { date: today, kind: "ride", minutes: 30, intensity: "easy", note: "" } as const;
  const athlete = { id: athleteId, planId, today };
  await asViewer(team.coach, (tx) => planFor(tx, team.coach, [athlete], plan), database);
  return { planId, athleteId };
}

/** What a page hands out to be drawn, or a route says, as text; without the ids that a form's page makes anew each time. */
function shown(value: unknown): string {
  const seen = new Set<unknown>();
  return JSON.stringify(value, (key, one) => {
    if (typeof one === "function" || key === "_owner" || key === "_store" || key === "writeId")
      return undefined;
    if (one instanceof Map) return [...one];
    if (typeof one === "object" && one !== null) {
      if (seen.has(one)) return undefined;
      seen.add(one);
    }
    return one;
  });
}

/** How the coach may ask of the athlete, page by page: the parts of the address, and what stands behind the "?". */
const PARAMS = () => ({
  id: team.athlete,
  date: today,
  what: "check-ins",
  chart: "heat",
  table: "episodes",
  token: "no-such-token",
});
const SEARCHES = (): Record<string, Record<string, string>[]> => ({
  "(signed-in)/athletes/[id]/page.tsx": [{}, { day: addDays(today, -3) }, { with: "season" }],
  "(signed-in)/injuries/[id]/page.tsx": [{ athlete: team.athlete }],
});

async function visit(
  file: string,
  params: Record<string, string>,
  search: Record<string, string>,
): Promise<string> {
  if (file.endsWith("page.tsx")) return shown(await visitPage(file, params, search));
  const url = `http://localhost/?${new URLSearchParams({ team: team.id, ...search })}`;
  const answer = await visitRoute(file, new Request(url), params);
  return answer.ok ? await answer.text() : "";
}

/** Routes that show nobody else's data: sign-in, the engine's own, the nudge, what takes uploads, one's own export. */
const NOT_WALKED = [
  "api/auth/[...nextauth]/route.ts",
  "api/v1/assess/route.ts",
  "api/v1/changes/route.ts",
  "api/v1/entries/route.ts",
  "api/v1/phone/route.ts",
  "api/v1/export/me/route.ts",
  "api/v1/imports/route.ts",
  "api/v1/injuries/route.ts",
  "api/v1/time-zone/route.ts",
];
const WALKED = Object.keys(ROUTES).filter((file) => !NOT_WALKED.includes(file));

/** Whom a coach asks about at each: the athlete; where the coach compares, the one beside. */
async function linesOf(athlete: string): Promise<string[]> {
  const lines = await asViewer(athlete, (tx) => accessOf(tx, athlete), database);
  return lines.map(({ action }) => action).sort();
}

const forget = () =>
  asSystem(async (tx) => {
    await tx.delete(accessLog);
    await tx.delete(teamLooks);
  }, database);

describe("whoever looks at an athlete leaves a line", () => {
  const empty = new Map<string, string>();
  const key = (file: string, search: object) => `${file} ${JSON.stringify(search)}`;
  /** Each page and route as the team's owner, who may see them all, with what it said. */
  const walk = async (heard: (at: string, text: string) => Promise<void> | void) => {
    for (const file of WALKED)
      for (const search of SEARCHES()[file] ?? [{}]) {
        const params = file.includes("[what]") ? { ...PARAMS(), id: team.id } : PARAMS();
        await forget();
        await heard(key(file, search), await as(team.owner, () => visit(file, params, search)));
      }
  };

  it("on every page and route that shows them anything at all", async () => {
    await walk((at, text) => void empty.set(at, text));
    await live(database, team, team.athlete, today, made);
    const bare: string[] = [];
    const told: string[] = [];
    await walk(async (at, text) => {
      if (text === empty.get(at)) return;
      ((await linesOf(team.athlete)).length > 0 ? told : bare).push(at);
    });
    // The team's page names its people and the groups coaches put them into; what they answered is not there.
    expect(bare).toEqual([key("(signed-in)/team/page.tsx", {})]);
    expect(told.length).toBeGreaterThanOrEqual(8);
  });

  it("and on the page of somebody else who is compared with them", async () => {
    await forget();
    const compare = () =>
      visitPage("(signed-in)/athletes/[id]/page.tsx", { id: team.other }, { with: team.athlete });
    await as(team.coach, compare);
    expect(await linesOf(team.athlete)).toEqual(["compared"]);
    expect(await linesOf(team.other)).toEqual(["looked"]);
  });

  it("on every action of a coach that was about them", async () => {
    const ids = (): Ids => ({
      ...made,
      team: team.id,
      athlete: team.athlete,
      membership: uuidv7(),
      invite: uuidv7(),
      fresh: uuidv7(),
      today,
    });
    const bare: string[] = [];
    let succeeded = 0;
    for (const [name, action] of await allActions()) {
      const { attack, for: whom } = ACTIONS[name] ?? {};
      if (whom !== "coach" || !attack || name === "createInviteAction") continue;
      const input = attack(ids());
      if (name === "copyWeekAction") Object.assign(input as object, { to: addDays(today, 7) });
      if (name === "undoPlansAction") Object.assign(input as object, { made: [await planned()] });
      await forget();
      const result = (await as(team.coach, () => action(input))) as { ok: boolean };
      expect(result, name).toMatchObject({ ok: true });
      succeeded++;
      if ((await linesOf(team.athlete)).length === 0) bare.push(name);
    }
    expect(bare).toEqual([]);
    expect(succeeded).toBeGreaterThanOrEqual(12);
  });

  it("a professional is shown those in care on every page, and leaves a line each; the others are nowhere", async () => {
    const professional = await person(database, "Physio");
    await asSystem((tx) => addMember(tx, team.id, professional, "professional"), database);
    const flag = { id: uuidv7(), severity: "watch", order: null, reason: "Limps", until: null } as const;
    await asViewer(team.coach, (tx) => raiseFlag(tx, team.coach, team.athlete, flag, today), database);
    const told: string[] = [];
    for (const file of WALKED) {
      await forget();
      const text = await as(professional, () => visit(file, PARAMS(), {})).catch((error) => {
        if (error instanceof Elsewhere) return "";
        throw error;
      });
      expect(text, file).not.toContain(team.other);
      expect(text, file).not.toContain("Other of Looked at");
      const lines = await linesOf(team.athlete);
      expect(text.includes("Athlete of Looked at"), file).toBe(lines.length > 0);
      if (lines.length > 0) told.push(`${file.split("/").at(-2)} ${lines}`);
      expect(await linesOf(team.other), file).toEqual([]);
    }
    expect(told.sort()).toEqual([
      "[id] looked",
      "[id] looked",
      "[table] in-care",
      "care in-care",
      "fhir took",
      "health in-care",
      "report looked",
      "roster in-care",
    ]);
    // And who is not in care is not there, whatever the address says.
    const other = { id: team.other };
    for (const page of ["athletes/[id]/page.tsx", "athletes/[id]/report/page.tsx", "care/[id]/page.tsx"])
      await expect(
        as(professional, () => visitPage(`(signed-in)/${page}`, other)),
        page,
      ).resolves.toBeInstanceOf(Elsewhere);
  });

  it("and on every action of a professional that was about them", async () => {
    const professional = await person(database, "Doctor");
    await asSystem((tx) => addMember(tx, team.id, professional, "professional"), database);
    const written = uuidv7();
    const ids = (): Ids => ({
      ...made,
      team: team.id,
      athlete: team.athlete,
      membership: uuidv7(),
      invite: uuidv7(),
      careNote: written,
      fresh: written,
      today,
    });
    const acted: string[] = [];
    for (const [name, action] of await allActions()) {
      const { attack, for: whom } = ACTIONS[name] ?? {};
      if (whom !== "professional" || !attack) continue;
      await forget();
      expect(await as(professional, () => action(attack(ids()))), name).toMatchObject({ ok: true });
      expect((await linesOf(team.athlete)).length, name).toBeGreaterThan(0);
      acted.push(name);
    }
    expect(acted).toContain("addCareNoteAction");
  });

  it("one line a coach and day for the team at once, however many athletes and looks, and none of oneself", async () => {
    await forget();
    for (let i = 0; i < 3; i++) await as(team.coach, () => visitPage("(signed-in)/roster/page.tsx", {}));
    const rows = await asSystem((tx) => tx.select().from(teamLooks), database);
    expect(rows).toMatchObject([{ viewerId: team.coach, what: "roster" }]);
    expect(await asSystem((tx) => tx.select().from(accessLog), database)).toEqual([]);
    expect(await linesOf(team.athlete)).toEqual(["roster"]);
    expect(await linesOf(team.coach)).toEqual([]);
    await as(team.athlete, () =>
      visitPage("(signed-in)/athletes/[id]/report/page.tsx", { id: team.athlete }),
    );
    expect(await linesOf(team.athlete)).toEqual(["roster"]);
  });

  it("those who left learn of the looks while they were there, and of none after", async () => {
    await forget();
    const looked = (date: string) =>
      asSystem(
        (tx) =>
          tx.execute(sql`insert into team_looks (id, team_id, viewer_id, what, date, at)
            values (gen_random_uuid(), ${team.id}, ${team.coach}, 'roster', ${date}, ${`${date}T23:59:59Z`})`),
        database,
      );
    await looked(today);
    await looked(addDays(today, 3));
    expect(await linesOf(team.formerMember)).toEqual(["roster"]);
    await looked(addDays(today, -3)); // Before they joined.
    expect(await linesOf(team.formerMember)).toEqual(["roster"]);
  });
});
