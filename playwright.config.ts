import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { browserArgs, browserPath } from "./e2e/browser";

const port = Number(process.env.FEELCHECK_E2E_PORT ?? 4310);
// Each run has a data folder of its own; workers inherit it.
process.env.FEELCHECK_E2E_DATA ??= mkdtempSync(join(tmpdir(), "feelcheck-e2e-"));

const specs = (...names: string[]) => names.map((name) => `${name}.spec.ts`);
/** Those who use the demo team, one after the other: what one of them writes, the next one finds. */
const DEMO_TEAM = specs(
  "accessible",
  "athlete-day",
  "athlete-page",
  "coach-flags",
  "hostile-values",
  "nothing-inline",
  "trends",
);
/** Those who count what the whole server has open, or load it. */
const ALONE = specs("hostile-traffic", "streams");

export default defineConfig({
  testDir: "e2e",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // A whole run tries a failed journey once more and tells of it at its end; a run of one spec does not.
  retries: process.env.FEELCHECK_E2E_REPORT ? 1 : 0,
  fullyParallel: false,
  projects: [
    { name: "demo team", testMatch: DEMO_TEAM, workers: 1 },
    { name: "teams of their own", testIgnore: [...DEMO_TEAM, ...ALONE] },
    { name: "alone", testMatch: ALONE, workers: 1, dependencies: ["demo team", "teams of their own"] },
  ],
  reporter: process.env.FEELCHECK_E2E_REPORT
    ? [["line"], ["json", { outputFile: process.env.FEELCHECK_E2E_REPORT }]]
    : "line",
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: "Europe/Berlin",
    locale: "en-GB",
    launchOptions: { executablePath: browserPath(), args: browserArgs },
    trace: "off",
    // What journeys hold back or count goes past a worker; those about the worker have it.
    serviceWorkers: "block",
    // What fades in is waited for, and its colours mean nothing meanwhile.
    contextOptions: { reducedMotion: "reduce" },
    navigationTimeout: 20_000,
    actionTimeout: 15_000,
  },
  webServer: {
    command: "node scripts/run.mjs start.ts",
    url: `http://localhost:${port}/sign-in`,
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 8_000 },
    env: {
      PORT: String(port),
      FEELCHECK_DATA: process.env.FEELCHECK_E2E_DATA,
      DATABASE_URL: process.env.FEELCHECK_E2E_DATABASE_URL ?? "",
      TZ: "Europe/Berlin",
      FEELCHECK_COUNTS: "yes",
      // The push services of the journeys are on this machine.
      FEELCHECK_LOCAL_PUSH: "yes",
      // All journeys start their teams from one address.
      FEELCHECK_SIGN_UPS: "1000",
    },
  },
});
