import { connect, createServer, type Server } from "node:net";
import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem, asViewer, asWriter, readAs } from "./connection/as-viewer";
import { openDatabase } from "./connection/client";
import type { Database } from "./connection/tx";
import { saveCheckIn } from "./log/check-ins";
import { rosterOf } from "./pages/roster";
import { trendDays } from "./pages/trends";
import { groupsOf } from "./people/groups";
import { viewsOf } from "./people/saved-views";
import { athletesOf, viewerRow } from "./people/teams";
import { notes } from "./schema/care";
import { makeDatabase, serverAnswers } from "./testing/databases";
import { testTeam } from "./testing/people";

/** A way to the server that counts how often it is waited for: bytes sent after an answer begin a new trip. */
function counted(host: string, port: number) {
  const state = { trips: 0, answered: true };
  const server: Server = createServer((near) => {
    const far = connect(port, host);
    near.on("data", (bytes) => {
      if (state.answered) state.trips++;
      state.answered = false;
      far.write(bytes);
    });
    far.on("data", (bytes) => {
      state.answered = true;
      near.write(bytes);
    });
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on("error", end).on("close", end);
  });
  return { server, state };
}

describe.runIf(await serverAnswers())("round trips to a PostgreSQL server", () => {
  const made = makeDatabase();
  let database: Database;
  let way: ReturnType<typeof counted>;
  let team: Awaited<ReturnType<typeof testTeam>>;

  beforeAll(async () => {
    const { url } = await made;
    const direct = new URL(url);
    way = counted(direct.hostname, Number(direct.port || 5432));
    const port = await new Promise<number>((resolve) =>
      way.server.listen(0, "127.0.0.1", () => resolve((way.server.address() as { port: number }).port)),
    );
    direct.hostname = "127.0.0.1";
    direct.port = String(port);
    database = await openDatabase(direct.href, null);
    await database.migrate();
    team = await testTeam(database, "Trips");
  });
  afterAll(async () => {
    await database.close();
    way.server.close();
    await (await made).drop();
  });

  /** Trips of a page on a line that has its statements prepared: the fewest of several, since lines open as needed. */
  async function tripsOf(page: () => Promise<unknown>): Promise<number> {
    const trips: number[] = [];
    for (let i = 0; i < 20; i++) {
      way.state.trips = 0;
      await page();
      await new Promise((resolve) => setTimeout(resolve, 20));
      trips.push(way.state.trips);
    }
    return Math.min(...trips);
  }

  it("the roster takes at most four: the viewer, the beginning, the queries, the end that nobody waits for", async () => {
    const page = async () => {
      expect((await viewerRow(database.db, team.coach))?.userId).toBe(team.coach);
      const [rows] = await readAs(
        team.coach,
        (tx) =>
          Promise.all([
            rosterOf(tx, team.id, new Date()),
            groupsOf(tx, team.id),
            viewsOf(tx, team.coach, "/roster"),
          ]),
        database,
      );
      expect(rows).toHaveLength(2);
    };
    expect(await tripsOf(page)).toBeLessThanOrEqual(4);
  });

  it("the trends take at most four", async () => {
    const page = async () => {
      await viewerRow(database.db, team.coach);
      await readAs(
        team.coach,
        (tx) =>
          Promise.all([
            athletesOf(tx, team.id),
            groupsOf(tx, team.id),
            viewsOf(tx, team.coach, "/trends"),
            trendDays(tx, team.id, null, "2026-01-01", "2026-06-01"),
          ]),
        database,
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
      await asWriter(team.athlete, (tx) => saveCheckIn(tx, team.athlete, write), database);
    };
    expect(await tripsOf(checkInAgain)).toBeLessThanOrEqual(5);
  });

  it("a statement that failed unheard is no success: nothing was saved, and the caller is told", async () => {
    const note = { athleteId: team.athlete, id: uuidv7(), authorId: team.athlete, body: "x" };
    await expect(
      asViewer(
        team.athlete,
        async (tx) => {
          await tx.insert(notes).values(note);
          await tx
            .insert(notes)
            .values(note)
            .catch(() => "unheard");
        },
        database,
      ),
    ).rejects.toThrow(/23505/);
    expect(await asSystem((tx) => tx.select().from(notes).where(eq(notes.id, note.id)), database)).toEqual(
      [],
    );
  });

  it("a read sees as its viewer, writes nothing, and leaves the line clean for the next", async () => {
    const stranger = await testTeam(database, "Strangers");
    const seen = (who: string) => readAs(who, (tx) => athletesOf(tx, team.id), database);
    expect(await seen(team.coach)).toHaveLength(2);
    expect(await seen(stranger.coach)).toHaveLength(0);
    await expect(
      readAs(
        team.athlete,
        (tx) =>
          tx
            .insert(notes)
            .values({ athleteId: team.athlete, id: uuidv7(), authorId: team.athlete, body: "x" }),
        database,
      ),
    ).rejects.toThrow();
    for (let i = 0; i < 20; i++)
      expect(await seen(i % 2 ? team.coach : stranger.coach)).toHaveLength(i % 2 ? 2 : 0);
    await expect(
      readAs("'; drop table users; --", (tx) => athletesOf(tx, team.id), database),
    ).rejects.toThrow(/uuid/);
    expect(await asSystem((tx) => athletesOf(tx, team.id), database)).toHaveLength(2);
  });
});
