import { beforeEach, expect, it } from "vitest";
import { csvMapping } from "@/lib/imports/csv/mapped";
import { sportOf } from "@/lib/imports/sports";
import { asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { mappingFor, rememberAnswers, rememberMapping } from "./column-mappings";
import { rememberSports, sportWordsOf } from "./sport-words";

onEachDatabase("what was asked of an upload", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  const own = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.athlete, work, database());
  beforeEach(async () => {
    team = await testTeam(database(), "Words");
  });

  it("a word is remembered as it is spelled any way, and said again means the later", async () => {
    await own((tx) => rememberSports(tx, team.athlete, [{ word: "Ausdauer-Dings", sport: "ride" }]));
    await own((tx) =>
      rememberSports(tx, team.athlete, [
        { word: "AUSDAUER DINGS", sport: "run" },
        { word: "", sport: "walk" },
      ]),
    );
    const words = await own((tx) => sportWordsOf(tx, team.athlete));
    expect(words).toEqual({ "ausdauer dings": "run", "": "walk" });
    expect(sportOf({ type: "ausdauer dings" }, words)).toMatchObject({ sport: "run", known: true });
  });

  it("answers stand beside each other, and change what was said of the same columns", async () => {
    const header = ["Activity Type", "Date", "Title"];
    await own((tx) => rememberAnswers(tx, team.athlete, header, { dateOrder: "mdy" }));
    await own((tx) => rememberAnswers(tx, team.athlete, header, { distance: "mi" }));
    expect(await own((tx) => mappingFor(tx, team.athlete, header))).toEqual({
      holds: "answers",
      dateOrder: "mdy",
      distance: "mi",
    });
    const mine = ["Day", "Time"];
    const mapping = csvMapping.parse({
      holds: "sessions",
      date: "Day",
      dateOrder: "ymd",
      duration: "Time",
      durationUnit: "min",
      rpe: null,
      sport: null,
      distance: null,
      distanceUnit: "km",
    });
    await own((tx) => rememberMapping(tx, team.athlete, mine, mapping));
    await own((tx) => rememberAnswers(tx, team.athlete, mine, { dateOrder: "dmy", clock: "h:mm" }));
    expect(await own((tx) => mappingFor(tx, team.athlete, mine))).toMatchObject({
      holds: "sessions",
      dateOrder: "dmy",
      durationUnit: "h:mm",
      date: "Day",
    });
  });
});
