import { afterAll, vi } from "vitest";

// Suites of one worker share what is the process's: each leaves it as it was.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
