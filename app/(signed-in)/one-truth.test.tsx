import { eq } from "drizzle-orm";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { beforeAll, expect, it } from "vitest";
import { WithWords } from "@/app/testing/with-words";
import { type LineWords, lineOf, type RosterLine } from "@/components/roster/line-of";
import { Baselines } from "@/components/story/baselines";
import { UsualLines } from "@/components/story/usual-lines";
import { asSystem, asViewer } from "@/db/connection/as-viewer";
import { assessmentOn } from "@/db/log/check-ins";
import { loadReport } from "@/db/pages/report";
import { rosterOf } from "@/db/pages/roster";
import { athleteRows } from "@/db/pages/team-rows";
import { loadTrends } from "@/db/pages/team-trends";
import { credentials } from "@/db/schema/people";
import { onEachDatabase } from "@/db/testing/databases";
import { seedDemoTeam } from "@/db/upkeep/seed/demo-team";
import { addDays, localDate } from "@/lib/calendar";
import { DEMO_COACH } from "@/lib/demo/accounts";
import { engineWords } from "@/lib/engine-words/english";
import { formatFor } from "@/lib/format/format";
import { ownUsual } from "@/lib/story/own-usual";
import { type ChartTable, tableOf } from "@/lib/trends/tables";
import { trendsView } from "@/lib/trends/view";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { loadStory } from "./story-data";

const f = formatFor(PLAIN_LOCALE);
const words: LineWords = {
  roster: wordsIn(PLAIN_LOCALE, "roster"),
  verdict: wordsIn(PLAIN_LOCALE, "verdict"),
  flags: wordsIn(PLAIN_LOCALE, "flags"),
  body: wordsIn(PLAIN_LOCALE, "body"),
  ladder: wordsIn(PLAIN_LOCALE, "ladder"),
  load: wordsIn(PLAIN_LOCALE, "load"),
  intensity: wordsIn(PLAIN_LOCALE, "intensity"),
  injuries: wordsIn(PLAIN_LOCALE, "injuries"),
  sessions: wordsIn(PLAIN_LOCALE, "sessions"),
  plan: wordsIn(PLAIN_LOCALE, "plan"),
  engine: engineWords(PLAIN_LOCALE, "other"),
  f,
  timeZone: "UTC",
  viewerId: "nobody",
  now: new Date(0),
};
const textOf = (drawn: ReactNode) =>
  renderToString(<WithWords>{drawn}</WithWords>)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

/** What the figures of an athlete are on each page and in each file, every one read on its own way. */
onEachDatabase("one truth in numbers", (database) => {
  const now = new Date();
  const today = localDate(now, "UTC");
  let teamId: string;
  let coach: string;
  let roster: { id: string; name: string; line: RosterLine }[];
  let tables: Record<"heat" | "load" | "split", ChartTable["rows"]>;
  const asCoach = <T,>(work: Parameters<typeof asViewer<T>>[1]) => asViewer(coach, work, database());

  beforeAll(async () => {
    const db = database();
    teamId = await asSystem((tx) => seedDemoTeam(tx, "UTC", 12), db);
    const [row] = await asSystem(
      (tx) => tx.select().from(credentials).where(eq(credentials.email, DEMO_COACH)),
      db,
    );
    coach = row?.userId ?? "";
    const rows = await asCoach((tx) => rosterOf(tx, teamId, now));
    roster = rows.map((row) => ({ id: row.id, name: row.name, line: lineOf(row, words) }));
    const team = { id: teamId, timeZone: "UTC", dayStartsAt: "00:00" };
    const loaded = await asCoach((tx) => loadTrends(tx, coach, team, trendsView({}), now));
    const how = {
      t: wordsIn(PLAIN_LOCALE, "files"),
      region: () => "",
      date: (date: string) => date,
      weekStart: 1,
      easyTarget: 0.8,
    };
    const rowsOf = (chart: "heat" | "load" | "split") => tableOf(chart, loaded.team, how).rows;
    tables = { heat: rowsOf("heat"), load: rowsOf("load"), split: rowsOf("split") };
  }, 120_000);

  const tableRow = (chart: keyof typeof tables, name: string) =>
    tables[chart].find(({ athlete }) => athlete === name) ?? {};

  it("roster, trends, history and report tell the same of every athlete", async () => {
    expect(roster).toHaveLength(24);
    for (const { id, name, line } of roster) {
      const history = await asViewer(
        id,
        async (tx) =>
          ownUsual(
            (await loadStory(tx, id, { to: today, today }, null, engineWords(PLAIN_LOCALE, "other"))).days,
            today,
          ),
        database(),
      );
      const report = await asCoach((tx) => loadReport(tx, id, now));
      const told = textOf(<Baselines {...history} />);
      expect(report?.own, name).toEqual(history);
      const reported = report ? textOf(<UsualLines {...report.own} />) : "";

      const [soreness] = history.answers;
      const usual = soreness?.usual ? f.number(soreness.usual.mean, 1) : null;
      expect(line.usual.words, name).toBe(
        usual ? `usually ${usual}` : `usual too early: ${soreness?.answered} of 21 mornings`,
      );
      if (usual) expect(told, name).toContain(`${usual} ± `);
      if (usual) expect(reported, name).toContain(`usually ${usual} ± `);
      expect(reported, name).toContain(`Load of 7 days: ${line.load.words} (${line.load.change})`);
      expect(reported, name).toContain(`Easy share of 28 days: ${line.easy.words}`);
      expect(told, name).toContain(`Load of 7 days ${line.load.words} ${line.load.change} `);
      expect(told, name).toContain(`Easy share of 28 days ${line.easy.words} `);

      const heat = tableRow("heat", name)["usual soreness"];
      expect(typeof heat === "number" ? f.number(heat, 1) : null, name).toBe(usual);
      const load = tableRow("load", name);
      const change = load["change %"];
      expect(f.number(Number(load["load of 7 days"])), name).toBe(line.load.words);
      if (typeof change === "number") expect(f.percentChange(change / 100), name).toBe(line.load.change);
      else expect(line.load.change, name).not.toContain("%");
      const easy = tableRow("split", name)["easy % of 28 days"];
      if (line.easy.easy === undefined) expect(easy, name).toBeNull();
      else expect(Math.abs(Number(easy) - line.easy.easy), name).toBeLessThanOrEqual(0.55);
    }
  });

  it("the exported entries and the verdict itself come to the same", async () => {
    for (const { id, name, line } of roster) {
      const rowsOf = async (what: "check-ins" | "sessions") => {
        const rows: Record<string, unknown>[] = [];
        for await (const some of athleteRows((work) => asCoach(work), what, id)) rows.push(...some);
        return rows;
      };
      const answers = (await rowsOf("check-ins"))
        .filter(({ date }) => String(date) >= addDays(today, -42) && String(date) <= addDays(today, -8))
        .map(({ soreness }) => Number(soreness));
      const mean = answers.reduce((sum, n) => sum + n, 0) / answers.length;
      if (answers.length >= 21) expect(line.usual.words, name).toBe(`usually ${f.number(mean, 1)}`);
      else expect(line.usual.at, name).toBeUndefined();

      const week = (await rowsOf("sessions"))
        .filter(({ date }) => String(date) >= addDays(today, -6) && String(date) <= today)
        .reduce((sum, { load }) => sum + Number(load), 0);
      expect(line.load.words, name).toBe(f.number(week));

      const verdict = await asCoach((tx) => assessmentOn(tx, id, today));
      const own = verdict?.output.own?.soreness;
      if (own != null) expect(Math.abs(own - mean), name).toBeLessThan(0.0051);
    }
  });
});
