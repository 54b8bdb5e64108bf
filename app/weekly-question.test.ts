import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { WeeklyQuestion } from "@/components/health/weekly-question";
import { asSystem } from "@/db/connection/as-viewer";
import type { Database } from "@/db/connection/tx";
import { teams } from "@/db/schema/people";
import { testTeam } from "@/db/testing/people";
import { embeddedDatabase } from "@/db/testing/templates";
import { allActions, as, pretendFramework, visitPage } from "./testing/visits";

let database: Database;
let team: Awaited<ReturnType<typeof testTeam>>;

beforeAll(async () => {
  database = await embeddedDatabase();
  team = await testTeam(database, "Weekly");
  pretendFramework(database);
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  vi.doUnmock("@/app/viewer");
  await database.close();
});

const at = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
const ask = (healthQuestion: boolean) => asSystem((tx) => tx.update(teams).set({ healthQuestion }), database);
const answer = async (sunday: string) => {
  const action = (await allActions()).get("answerWeeklyAction");
  const input = {
    sunday,
    participation: "reduced",
    training: "minor",
    performance: "minor",
    symptoms: "none",
  };
  return as(team.athlete, async () => action?.(input));
};

/** The Sunday that is asked about on /today; null where nothing is. */
async function asked(who = team.athlete): Promise<string | null> {
  const page = await as(who, () => visitPage("(signed-in)/today/page.tsx", {}));
  let sunday: string | null = null;
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) return void part.forEach(walk);
    const { type, props } = (part ?? {}) as { type?: unknown; props?: Record<string, unknown> };
    if (!props) return;
    if (type === WeeklyQuestion) sunday = props.sunday as string;
    if (
      typeof type === "function" &&
      type !== WeeklyQuestion &&
      /^(Day|PageWords|WeeklyAsked)$/.test(type.name)
    )
      walk((type as (props: unknown) => unknown)(props));
    walk(props.children);
  };
  walk(page);
  return sunday;
}

it("is asked where a team asks it, on the athlete's own Sunday until Tuesday or the answer, and never after", async () => {
  at("2026-05-17T12:00:00Z");
  expect(await asked()).toBeNull();
  await ask(true);
  expect(await asked()).toBe("2026-05-17");
  at("2026-05-19T12:00:00Z");
  expect(await asked()).toBe("2026-05-17");
  at("2026-05-20T12:00:00Z");
  expect(await asked()).toBeNull();
  expect(await answer("2026-05-17")).toMatchObject({ ok: false, status: 422 });
  at("2026-05-18T12:00:00Z");
  expect(await answer("2026-05-10")).toMatchObject({ ok: false, status: 422 });
  expect(await answer("2026-05-17")).toMatchObject({ ok: true });
  expect(await asked()).toBeNull();
  at("2026-05-24T12:00:00Z");
  expect(await asked()).toBe("2026-05-24");
});
