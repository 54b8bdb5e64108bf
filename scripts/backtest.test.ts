import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";

const folder = mkdtempSync(join(tmpdir(), "feelcheck-backtest-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const backtest = (...options: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "scripts/backtest.ts", ...options], { encoding: "utf8" });

function write(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

const days = Array.from({ length: 60 }, (_, i) => addDays("2026-01-01", i));

describe("npm run backtest", () => {
  it("reads a folder per person with one command: wellness and sessions, burden alone without an outcome", () => {
    for (const who of ["p01", "p02"]) {
      write(`pm/${who}/pmsys/wellness.csv`, [
        "effective_time_frame,fatigue,mood,readiness,sleep_duration_h,sleep_quality,soreness,soreness_area,stress",
        ...days.map((date, i) => `${date}T07:10:00.000Z,3,3,${i % 6 ? 7 : 3},7,3,${i % 6 ? 3 : 1},[],3`),
      ]);
      write(`pm/${who}/pmsys/srpe.csv`, [
        "end_date_time,activity_names,perceived_exertion,duration_min",
        ...days.map((date) => `${date}T17:00:00.000Z,"['individual', 'running']",5,40`),
      ]);
    }
    const mapping = "docs/backtest/pmdata.mapping.json";
    const done = backtest("--checkins", join(folder, "pm"), "--mapping", mapping, "--json");
    expect(done.stderr).toBe("");
    expect(JSON.parse(done.stdout)).toMatchObject({
      players: 2,
      mornings: 120,
      sessions: 120,
      outcome: null,
      burden: { players: [{ player: "p01", dontRun: 10 / 60 }, { player: "p02" }] },
      discrimination: [{ name: "verdict's strictness", auc: 1, players: 2 }, {}, {}, {}],
    });
  });

  it("works on wellness alone, and says in words what it cannot show", () => {
    const file = write("rugby.csv", [
      "Date,PlayerID,Fatigue,Soreness,Desire,Irritability,SleepHours,SleepQuality,Pain,Illness,TrainingReadiness",
      ...days.map((date, i) => `${date},7,4,4,4,4,8,4,${i === 30 || i === 32 ? "Yes" : "No"},No,100%`),
    ]);
    const done = backtest("--checkins", file, "--mapping", "docs/backtest/rugby7s.mapping.json");
    expect(done.status).toBe(0);
    expect(done.stderr).toContain("No --sessions");
    expect(done.stdout).toContain("1 player, 60 mornings, 0 sessions");
    expect(done.stdout).toContain("1 episode (at least");
    expect(done.stdout).toContain("What this cannot show");
  });

  it.each([
    [["--mapping", "docs/backtest/rugby7s.mapping.json"], "--checkins is missing"],
    [
      ["--checkins", "no-such.csv", "--mapping", "docs/backtest/rugby7s.mapping.json"],
      "can't read no-such.csv",
    ],
    [["--checkins", "package.json", "--mapping", "README.md"], "--mapping: README.md is not JSON"],
    [["--chekins", "x"], "--chekins"],
  ])("one message that names the option, exit 1, no stack trace: %#", (options, message) => {
    const done = backtest(...options);
    expect(done.status).toBe(1);
    expect(done.stderr).toContain(message);
    expect(done.stderr).not.toMatch(/\bat .*\.ts/);
  });
});
