import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem, asViewer, asWriter, readAs } from "./connection/as-viewer";
import { saveCheckIn } from "./log/check-ins";
import { rosterOf } from "./pages/roster";
import { trendDays } from "./pages/trends";
import { groupsOf } from "./people/groups";
import { viewsOf } from "./people/saved-views";
import { athletesOf, viewerRow } from "./people/teams";
import { notes } from "./schema/care";
import { countedDatabase } from "./testing/counted-database";
import { testTeam } from "./testing/people";
import { serverAnswers } from "./testing/server";

describe.runIf(await serverAnswers())("round trips to a PostgreSQL server", () => {
  const counted = countedDatabase();

  /** Trips of a page on a connection that has its statements prepared: the fewest of several, since connections open as needed. */
  async function tripsOf(page: () => Promise<unknown>): Promise<number> {
    const trips: number[] = [];
    for (let i = 0; i < 20; i++) {
      counted.way.state.trips = 0;
      await page();
      await new Promise((resolve) => setTimeout(resolve, 20));
      trips.push(counted.way.state.trips);
    }
    return Math.min(...trips);
  }

  it("the roster takes at most four: the viewer, the beginning, the queries, the end that nobody waits for", async () => {
    const page = async () => {
      expect((await viewerRow(counted.database.db, counted.team.coach))?.userId).toBe(counted.team.coach);
      const [rows] = await readAs(
        counted.team.coach,
        (tx) =>
          Promise.all([
            rosterOf(tx, counted.team.id, new Date()),
            groupsOf(tx, counted.team.id),
            viewsOf(tx, counted.team.coach, "/roster"),
          ]),
        counted.database,
      );
      expect(rows).toHaveLength(2);
    };
    expect(await tripsOf(page)).toBeLessThanOrEqual(4);
  });

  it("the trends take at most four", async () => {
    const page = async () => {
      await viewerRow(counted.database.db, counted.team.coach);
      await readAs(
        counted.team.coach,
        (tx) =>
          Promise.all([
            athletesOf(tx, counted.team.id),
            groupsOf(tx, counted.team.id),
            viewsOf(tx, counted.team.coach, "/trends"),
            trendDays(tx, counted.team.id, null, "2026-01-01", "2026-06-01"),
          ]),
        counted.database,
      );
    };
    expect(await tripsOf(page)).toBeLessThanOrEqual(4);
  });

  it("a check-in takes at most five: beginning, what is known, what is written in one or two goes, the end", async () => {
    const date = "2026-05-10";
    let revision = 0;
    const checkInAgain = async () => {
      const answers = checkIn({ soreness: revision % 5 });
      const write = { writeId: uuidv7(), date, today: date, note: "", revision: revision++, answers };
      await asWriter(
        counted.team.athlete,
        (tx) => saveCheckIn(tx, counted.team.athlete, write),
        counted.database,
      );
    };
    expect(await tripsOf(checkInAgain)).toBeLessThanOrEqual(5);
  });

  it("a statement that failed unheard is no success: nothing was saved, and the caller is told", async () => {
    const note = { athleteId: counted.team.athlete, id: uuidv7(), authorId: counted.team.athlete, body: "x" };
    await expect(
      asViewer(
        counted.team.athlete,
        async (tx) => {
          await tx.insert(notes).values(note);
          await tx
            .insert(notes)
            .values(note)
            .catch(() => "unheard");
        },
        counted.database,
      ),
    ).rejects.toThrow(/23505/);
    expect(
      await asSystem((tx) => tx.select().from(notes).where(eq(notes.id, note.id)), counted.database),
    ).toEqual([]);
  });

  it("a read sees as its viewer, writes nothing, and leaves the connection clean for the next", async () => {
    const stranger = await testTeam(counted.database, "Strangers");
    const seen = (who: string) => readAs(who, (tx) => athletesOf(tx, counted.team.id), counted.database);
    expect(await seen(counted.team.coach)).toHaveLength(2);
    expect(await seen(stranger.coach)).toHaveLength(0);
    await expect(
      readAs(
        counted.team.athlete,
        (tx) =>
          tx.insert(notes).values({
            athleteId: counted.team.athlete,
            id: uuidv7(),
            authorId: counted.team.athlete,
            body: "x",
          }),
        counted.database,
      ),
    ).rejects.toThrow();
    for (let i = 0; i < 20; i++)
      expect(await seen(i % 2 ? counted.team.coach : stranger.coach)).toHaveLength(i % 2 ? 2 : 0);
    await expect(
      readAs("'; drop table users; --", (tx) => athletesOf(tx, counted.team.id), counted.database),
    ).rejects.toThrow(/uuid/);
    expect(await asSystem((tx) => athletesOf(tx, counted.team.id), counted.database)).toHaveLength(2);
  });
});
