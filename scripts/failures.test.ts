import { expect, test } from "vitest";
import { failedUnits, troubledJourneys } from "./failures";

test("of a unit's report: each test that failed, and a file that could not be run", () => {
  const report = {
    testResults: [
      {
        name: "lib/a.test.ts",
        assertionResults: [
          { fullName: "holds", status: "passed", failureMessages: [] },
          {
            fullName: "breaks",
            status: "failed",
            failureMessages: ["\u001b[31mexpected 1\u001b[39m to be 2"],
          },
        ],
      },
      { name: "lib/b.test.ts", message: "Cannot find module", assertionResults: [] },
    ],
  };
  expect(failedUnits(report)).toEqual([
    { title: "lib/a.test.ts › breaks", message: "expected 1 to be 2" },
    { title: "lib/b.test.ts", message: "Cannot find module" },
  ]);
});

test("of the journeys' report: those that failed, however deep they stand, their message cut", () => {
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: "x.spec.ts",
    line: 7,
    tests: [{ status, results: [{ errors: message === undefined ? [] : [{ message }] }] }],
  });
  const report = {
    suites: [
      {
        specs: [spec("goes", "expected")],
        suites: [{ specs: [spec("stops", "unexpected", "line\n".repeat(40)), spec("waits", "skipped")] }],
      },
      { specs: [spec("stumbles", "flaky", "late")] },
    ],
  };
  expect(troubledJourneys(report, "unexpected")).toEqual([
    { title: "x.spec.ts:7 › stops", message: "line\n".repeat(25).trimEnd() },
  ]);
  expect(troubledJourneys(report, "flaky")).toEqual([{ title: "x.spec.ts:7 › stumbles", message: "late" }]);
  expect(troubledJourneys({ suites: [] }, "flaky")).toEqual([]);
});
