// What failed, told once more at the end of npm test: between the failure and the end lie minutes of other output.
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

/** One failed test: where it stands and what it said. */
export type Failure = { title: string; message: string };

/** The most of a message that is told again, in lines: the rest stands above, where it failed. */
const MAX_LINES = 25;

const unitReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** The failed tests of a report of vitest; a file that could not be run at all is one. */
export function failedUnits(json: unknown): Failure[] {
  return unitReport.parse(json).testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    if (assertionResults.length === 0) return [{ title: name, message: short(message ?? "no test ran") }];
    return failed.map(({ fullName, failureMessages }) => ({
      title: `${name} › ${fullName}`,
      message: short((failureMessages ?? []).join("\n")),
    }));
  });
}

const spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.int(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
    }),
  ),
});
const suites = z.object({
  specs: z.array(spec).default([]),
  get suites() {
    return z.array(suites).default([]);
  },
});
const journeyReport = z.object({ suites: z.array(suites) });

/** The journeys of a report of playwright that failed, or that went through at a second try only. */
export function troubledJourneys(json: unknown, how: "unexpected" | "flaky"): Failure[] {
  return journeyReport.parse(json).suites.flatMap((suite) => troubledOf(suite, how));
}

function troubledOf(suite: z.output<typeof suites>, how: string): Failure[] {
  const own = suite.specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === how)
      .map(({ results }) => ({
        title: `${file}:${line} › ${title}`,
        message: short(
          results.flatMap(({ errors }) => errors.map(({ message }) => message ?? "")).join("\n"),
        ),
      })),
  );
  return [...own, ...suite.suites.flatMap((within) => troubledOf(within, how))];
}

function short(message: string): string {
  return stripVTControlCharacters(message).split("\n").slice(0, MAX_LINES).join("\n");
}
