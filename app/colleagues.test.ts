import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { asSystem } from "@/db/connection/as-viewer";
import type { Database } from "@/db/connection/tx";
import { addMember } from "@/db/people/teams";
import { accessLog } from "@/db/schema/care";
import { person, testTeam } from "@/db/testing/people";
import { embeddedDatabase } from "@/db/testing/templates";
import { ACTIONS } from "@/e2e/access/actions";
import type { Ids } from "@/e2e/access/entry";
import { ROUTES } from "@/e2e/access/routes";
import { localDate } from "@/lib/calendar";
import { lived } from "./testing/lived-in";
import { allActions, as, Elsewhere, pretendFramework, visitPage, visitRoute } from "./testing/visits";

// The people of a team know each other's names. That makes nobody an athlete of anybody.

const today = localDate(new Date(), "UTC");
const made = lived();
let database: Database;
let team: Awaited<ReturnType<typeof testTeam>>;
let physio: string;

beforeAll(async () => {
  database = await embeddedDatabase();
  team = await testTeam(database, "Colleagues");
  physio = await person(database, "Physio");
  await asSystem((tx) => addMember(tx, team.id, physio, "professional"), database);
  pretendFramework(database);
});
afterAll(async () => {
  vi.doUnmock("@/app/viewer");
  await database.close();
});

/** Pages and routes of one athlete, by who else may ask. */
const OF_ATHLETES = [
  ...Object.keys(ROUTES).filter((file) => /(athletes|care)\/\[id\]/.test(file)),
  "(signed-in)/injuries/[id]/page.tsx",
];
const pairs = () =>
  [
    ["coach", team.coach, team.owner],
    ["coach", team.coach, physio],
    ["owner", team.owner, team.coach],
    ["professional", physio, team.owner],
    ["professional, of an athlete out of care", physio, team.other],
  ] as const;

async function answer(file: string, colleague: string): Promise<string> {
  if (file.endsWith("route.ts")) {
    const { status } = await visitRoute(file, new Request("http://localhost/"), { id: colleague });
    return String(status);
  }
  const page = await visitPage(file, { id: colleague }, { athlete: colleague });
  return page instanceof Elsewhere ? page.to : "shown";
}

const looks = () => asSystem((tx) => tx.select().from(accessLog), database);

describe("a colleague is no athlete", () => {
  it.each(OF_ATHLETES)("%s is not there for them", async (file) => {
    for (const [name, viewer, colleague] of pairs())
      expect(["not found", "404", "403"], name).toContain(await as(viewer, () => answer(file, colleague)));
    expect(await looks()).toEqual([]);
  });

  it("nothing is done to them, nor written down as done", async () => {
    let tried = 0;
    for (const [name, action] of await allActions()) {
      const { attack, for: whom } = ACTIONS[name] ?? {};
      if (!attack || (whom !== "coach" && whom !== "professional")) continue;
      for (const [who, viewer, athlete] of pairs()) {
        const ids: Ids = {
          ...made,
          ...{ team: team.id, athlete, membership: uuidv7(), invite: uuidv7(), fresh: uuidv7(), today },
        };
        const input = attack(ids);
        if (!JSON.stringify(input).includes(athlete)) continue;
        tried++;
        const result = (await as(viewer, () => action(input))) as { ok: boolean; status?: number };
        expect([name, who, result.ok], JSON.stringify(result)).toEqual([name, who, false]);
        expect([403, 404, 409], `${name} as ${who}`).toContain(result.status);
      }
    }
    expect(tried).toBeGreaterThan(30);
    expect(await looks()).toEqual([]);
  });
});
