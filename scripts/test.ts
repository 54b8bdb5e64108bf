// npm test: types, lint, units, properties, database suites, then the browser journeys on a production build.
// Ends with the true counts of all of them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { type Failure, failedUnits, troubledJourneys } from "./failures";

const folder = mkdtempSync(join(tmpdir(), "feelcheck-test-"));
const counts = { passed: 0, failed: 0 };
const failures: Failure[] = [];
/** Journeys that went through at their second try: counted as passed, told by name. */
const again: Failure[] = [];

function bin(name: string, ...path: string[]): string[] {
  return [join("node_modules", name, ...path)];
}

function run(title: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${title}`);
  const done = spawnSync(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return done.status === 0;
}

function count(passed: number, failed: number): void {
  counts.passed += passed;
  counts.failed += failed;
}

/** A check that is one test by itself. */
function check(title: string, args: string[]): void {
  const passed = run(title, args);
  count(passed ? 1 : 0, passed ? 0 : 1);
  if (!passed) failures.push({ title, message: "told above" });
}

/** A runner that writes its counts to a report; one that failed without saying so is one more failure. */
function suite(
  title: string,
  args: string[],
  report: string,
  read: (json: unknown) => { passed: number; failed: number; told: Failure[] },
  env: Record<string, string> = {},
): void {
  const passed = run(title, args, env);
  if (!existsSync(report)) {
    console.error(`${title}: no report was written.`);
    count(0, 1);
    return;
  }
  const numbers = read(JSON.parse(readFileSync(report, "utf8")));
  failures.push(...numbers.told);
  count(numbers.passed, numbers.failed + (passed || numbers.failed > 0 ? 0 : 1));
  if (numbers.passed === 0) count(0, 1);
}

const vitest = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const playwright = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) });

check("types", [...bin("next", "dist", "bin", "next"), "typegen"]);
check("types: tsc", [...bin("typescript", "lib", "tsc.js"), "--noEmit"]);
check("lint", [...bin("@biomejs/biome", "bin", "biome"), "check", "."]);

const units = join(folder, "vitest.json");
suite(
  "units, properties and database suites",
  [...bin("vitest", "vitest.mjs"), "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${units}`],
  units,
  (json) => {
    const { numPassedTests, numFailedTests } = vitest.parse(json);
    return { passed: numPassedTests, failed: numFailedTests, told: failedUnits(json) };
  },
);

const journeys = join(folder, "playwright.json");
suite(
  "browser journeys",
  [...bin("@playwright/test", "cli.js"), "test"],
  journeys,
  (json) => {
    const { stats } = playwright.parse(json);
    again.push(...troubledJourneys(json, "flaky"));
    const told = troubledJourneys(json, "unexpected");
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, told };
  },
  { FEELCHECK_E2E_REPORT: journeys },
);

for (const { title, message } of again) console.log(`\n↻ ${title}, at the second try\n${message}`);
for (const { title, message } of failures) console.log(`\n✗ ${title}\n${message}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
