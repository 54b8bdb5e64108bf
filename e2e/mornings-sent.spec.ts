import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { addDays, localDate, localTime, mondayOf } from "@/lib/calendar";
import { postOffice } from "@/lib/testing/post-office";
import { end, freePort, ownDatabase, ready, serverAnswers, startApp } from "./own-server";
import { act, invite, join, startTeam } from "./people";

const ZONE = "Europe/Berlin";

/** How far ahead the next Monday, 07:05 in the coach's zone, is, in milliseconds. */
function untilMonday(now: Date): number {
  const date = localDate(now, ZONE);
  const days = Math.round((Date.parse(addDays(mondayOf(date), 7)) - Date.parse(date)) / 86_400_000);
  const [hours = 0, minutes = 0] = localTime(now, ZONE).split(":").map(Number);
  const there = (time: number) => localTime(new Date(time), ZONE) === "07:05";
  const found = now.getTime() + days * 86_400_000 + (7 * 60 + 5 - hours * 60 - minutes) * 60_000;
  // A week may have a change of the clock in it.
  return ([0, -3_600_000, 3_600_000].map((by) => found + by).find(there) ?? found) - now.getTime();
}

test("on a Monday morning the background of two servers sends the summary and the weekly letter, each once", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  test.skip(!(await serverAnswers()), "no PostgreSQL server answers here");
  const [database, office] = [await ownDatabase(), await postOffice()];
  const ports = [await freePort(), await freePort()];
  const baseURL = `http://localhost:${ports[0]}`;
  const apps = ports.map((port) =>
    startApp(port, database.url.href, {
      NEXTAUTH_URL: baseURL,
      NEXTAUTH_SECRET: "one secret for both instances of the test",
      FEELCHECK_DEMO: "no",
      SMTP_URL: office.url,
      NODE_OPTIONS: `--import=${pathToFileURL("e2e/moved-clock.mjs").href}`,
      MOVED_CLOCK_MS: `${untilMonday(new Date())}`,
    }),
  );
  const rows = postgres(database.url.href, { max: 1 });
  try {
    for (const port of ports) await ready(port);
    const coach = await (await browser.newContext({ baseURL })).newPage();
    const { email } = await startTeam(coach, "Morning Team");
    const link = await invite(coach);
    const athlete = await (await browser.newContext({ baseURL })).newPage();
    await join(athlete, link, "Ada Asleep");
    const wishes = { urgentBy: "any", summaryAt: "07:00", summaryNewsOnly: false, letter: true };
    await act(coach, "/account", "saveWishesAction", wishes);

    const mine = () => office.letters.filter(({ to }) => to[0] === email);
    await expect.poll(() => mine().length, { timeout: 120_000 }).toBe(2);
    // Looked for again, by whichever server: nothing comes twice.
    const turn = async () => {
      const [row] = await rows`select turn from job_rounds where name = 'find summaries'`;
      return Number(row?.turn);
    };
    const first = await turn();
    await expect.poll(turn, { timeout: 120_000, intervals: [2_000] }).toBeGreaterThanOrEqual(first + 1);
    const open = rows`select count(*)::int as n from jobs where state in ('waiting', 'running') and kind in ('morning summary', 'weekly letter')`;
    expect((await open)[0]?.n).toBe(0);
    const subjects = mine().map(({ headers }) => headers.subject ?? "");
    expect(subjects.sort()).toEqual([
      expect.stringMatching(/Morning Team/),
      expect.stringMatching(/Morning Team/),
    ]);
    expect(new Set(subjects).size).toBe(2);
    const summary = mine().find(({ text }) => text.includes("/roster"));
    expect(summary?.text).toContain("The only athlete has not checked in yet.");
    for (const { headers, text } of mine()) {
      expect(headers["list-unsubscribe"]).toContain(`${baseURL}/api/v1/unsubscribe/`);
      expect(text).not.toMatch(/chest|injur/i);
    }
  } finally {
    await end(...apps);
    await rows.end();
    await office.close();
    await database.drop();
  }
});
