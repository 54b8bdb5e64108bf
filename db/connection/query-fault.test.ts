import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { checkIn } from "@/lib/engine/fixtures";
import { saveCheckIn } from "../log/check-ins";
import { setZones } from "../log/zone-sets";
import { notes } from "../schema/care";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { asSystem, asViewer } from "./as-viewer";
import { refusedByDatabase } from "./query-fault";
import type { Tx } from "./tx";

onEachDatabase("a query that fails", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeAll(async () => {
    team = await testTeam(database(), "Faults");
  });
  const faultOf = (work: (tx: Tx) => Promise<unknown>) =>
    asViewer(team.athlete, work, database()).then(
      () => null,
      (reason: Error) => reason,
    );

  it("tells its code and nothing of what was in it", async () => {
    const error = await faultOf((tx) => tx.execute(sql`select ${"sharp pain, left shin"}::int`));
    expect(error).toMatchObject({ name: "QueryFault", code: "22P02" });
    expect(JSON.stringify([error?.message, error?.stack, String(error?.cause)])).not.toContain("shin");
  });

  it("is told as a refusal where a value brought it about, with its field where the database says which", async () => {
    const body = (text: string) => (tx: Tx) =>
      tx.insert(notes).values({ athleteId: team.athlete, id: uuidv7(), authorId: team.athlete, body: text });
    const cases: [number, string, (tx: Tx) => Promise<unknown>][] = [
      [422, "form", body(`a${String.fromCharCode(0)}`)],
      [422, "form", (tx) => tx.execute(sql`select ${"1e-320"}::real`)],
      [422, "form", (tx) => tx.execute(sql`select ${"0000-01-01"}::date`)],
      [
        422,
        "body",
        (tx) =>
          tx.execute(
            sql`insert into notes (athlete_id, author_id, id) values (${team.athlete}, ${team.athlete}, ${uuidv7()})`,
          ),
      ],
      [422, "form", (tx) => tx.execute(sql`select ${JSON.stringify({ text: "\u0000" })}::jsonb`)],
    ];
    for (const [status, field, work] of cases)
      expect(refusedByDatabase(await faultOf(work))).toMatchObject({ status, field });
  });

  it("an id sent again for another day is refused by its name, and changes nothing", async () => {
    const writeId = uuidv7();
    const write = (date: string, revision: number, id = writeId) => ({
      writeId: id,
      date,
      today: "2026-05-10",
      answers: checkIn({ soreness: 2 }),
      note: "",
      revision,
    });
    const saves = (date: string, revision: number, id?: string) =>
      faultOf((tx) => saveCheckIn(tx, team.athlete, write(date, revision, id)));
    expect(await saves("2026-05-08", 0)).toBeNull();
    expect(await saves("2026-05-09", 0)).toBeNull();
    expect(await saves("2026-05-08", 1, uuidv7())).toBeNull();
    expect(refusedByDatabase(await saves("2026-05-09", 1, uuidv7()))).toMatchObject({
      status: 409,
      field: "writeId",
    });
    const zones = (from: string, id: string) =>
      faultOf((tx) =>
        setZones(tx, team.athlete, team.athlete, {
          id,
          from,
          basis: "hand",
          beats: null,
          bounds: [120, 140, 160, 180],
          easyZones: 2,
          hardFrom: 5,
        }),
      );
    const id = uuidv7();
    expect(await zones("2026-01-01", id)).toBeNull();
    expect(refusedByDatabase(await zones("2026-02-01", id))).toMatchObject({ status: 409, field: "id" });
  });

  it("ours stays a fault", async () => {
    expect(refusedByDatabase(await faultOf((tx) => tx.execute(sql`select nonsense`)))).toBeNull();
    expect(refusedByDatabase(new Error("none of the database's"))).toBeNull();
    await asSystem((tx) => tx.execute(sql`select 1`), database());
  });
});
