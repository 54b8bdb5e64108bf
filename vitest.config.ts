import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const tests = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);
/** These put stand-ins in place of whole modules, and have modules of their own. */
const WITH_STAND_INS = [...tests("app", "scripts"), "db/people/accounts.test.ts", "db/log/follow-up.test.ts"];
/** The suites of one worker share their modules: most of a small suite's time is reading them. */
const shared = { isolate: false, setupFiles: "lib/testing/clean.ts" };
const globalSetup = "db/testing/run.ts";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "lib", include: tests("components", "lib"), ...shared } },
      {
        extends: true,
        test: { name: "db", include: tests("db"), exclude: WITH_STAND_INS, globalSetup, ...shared },
      },
      { extends: true, test: { name: "app", include: WITH_STAND_INS, globalSetup } },
    ],
  },
});
