import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { asSystem, readAs } from "@/db/connection/as-viewer";
import { groupsOf } from "@/db/people/groups";
import { addMember, athletesOf } from "@/db/people/teams";
import { countedDatabase } from "@/db/testing/counted-database";
import { person } from "@/db/testing/people";
import { serverAnswers } from "@/db/testing/server";
import { ROUTES } from "@/e2e/access/routes";
import { localDate } from "@/lib/calendar";
import { live, lived } from "./testing/lived-in";
import { appFiles, as, drawn, pretendFramework, visitLayout, visitPage } from "./testing/visits";

/**
 * The most trips a page waits for, with the layout around it: who is asking (one statement, once a request), the
 * beginning of the transaction, and the page's queries, which travel together. Pages of one athlete first ask which date
 * it is where they are. Nobody waits for a transaction's end, and what is written down after the answer is not counted.
 */
const MOST: Record<string, number> = {
  "today/page.tsx": 3,
  "team/page.tsx": 3,
  "team/calibration/page.tsx": 3,
  "team/health/page.tsx": 3,
  "injuries/page.tsx": 3,
  "injuries/[id]/page.tsx": 3,
  "care/page.tsx": 3,
  "care/[id]/page.tsx": 4,
  "plan/page.tsx": 3,
  "account/page.tsx": 3,
  "import/page.tsx": 3,
  "roster/page.tsx": 3,
  "trends/page.tsx": 3,
  "history/page.tsx": 3,
  "zones/page.tsx": 3,
  "sessions/[id]/page.tsx": 3,
  "check-ins/[date]/page.tsx": 3,
  "athletes/[id]/zones/page.tsx": 3,
  "athletes/[id]/page.tsx": 4,
  "athletes/[id]/report/page.tsx": 4,
};
const SIGNED_IN = "(signed-in)/";

it("every page behind the sign-in has its number of trips", () => {
  const pages = appFiles().filter((file) => file.startsWith(SIGNED_IN) && file.endsWith("/page.tsx"));
  expect(pages.map((file) => file.slice(SIGNED_IN.length)).sort()).toEqual(Object.keys(MOST).sort());
});

describe.runIf(await serverAnswers())("round trips of a page to a PostgreSQL server", () => {
  const today = localDate(new Date(), "UTC");
  const life = lived();
  const counted = countedDatabase();

  let professional: string;

  beforeAll(async () => {
    pretendFramework(counted.database);
    professional = await person(counted.database, "Physio");
    await asSystem((tx) => addMember(tx, counted.team.id, professional, "professional"), counted.database);
    await live(counted.database, counted.team, counted.team.athlete, today, life);
  });
  afterAll(() => vi.doUnmock("@/app/viewer"));

  const rest = () => new Promise((resolve) => setTimeout(resolve, 20));
  /** The end of a reading is not waited for: while it is under way, the next beginning would seem to travel with it. */
  const answered = async () => {
    do await rest();
    while (!counted.way.state.answered);
  };
  /** Trips until the page is there, on a connection that has its statements prepared: the fewest of several visits. */
  async function tripsOf(person: string, page: () => Promise<unknown>): Promise<number> {
    const trips: number[] = [];
    for (let i = 0; i < 16; i++) {
      counted.way.state.trips = 0;
      await as(person, async () => {
        await page();
        trips.push(counted.way.state.trips);
      });
      await answered();
    }
    return Math.min(...trips);
  }

  for (const [page, most] of Object.entries(MOST))
    it(`${page} waits for at most ${most}`, async () => {
      const file = SIGNED_IN + page;
      const { coach, athlete } = counted.team;
      const who = { coach, professional }[ROUTES[file] as string] ?? athlete;
      const ids: Record<string, string> = { sessions: life.session, injuries: life.injury };
      const id = ids[page.split("/")[0] ?? ""] ?? counted.team.athlete;
      const trips = await tripsOf(who, async () => {
        const [parts, around] = await Promise.all([
          visitPage(file, { id, date: today }),
          visitLayout("(signed-in)/layout.tsx"),
        ]);
        await drawn([parts, around]);
        expect(parts).toHaveProperty("props");
      });
      expect(trips).toBeLessThanOrEqual(most);
      // Fewer than two would mean that nothing was asked for.
      expect(trips).toBeGreaterThanOrEqual(2);
    });

  it("queries that wait for each other are counted one by one", async () => {
    const oneByOne = () =>
      readAs(counted.team.coach, async (tx) => {
        await athletesOf(tx, counted.team.id);
        await groupsOf(tx, counted.team.id);
      });
    expect(await tripsOf(counted.team.coach, oneByOne)).toBe(3);
    const together = () =>
      readAs(counted.team.coach, (tx) =>
        Promise.all([athletesOf(tx, counted.team.id), groupsOf(tx, counted.team.id)]),
      );
    expect(await tripsOf(counted.team.coach, together)).toBe(2);
  });
});
