import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { browserArgs, browserPath } from "@/e2e/browser";
import { percentiles, type Result } from "./result";

type Route = { route: string; firstLoadChunkPaths: string[] };

/** Compressed JavaScript of the first visit, route by route, beside what the framework alone weighs. */
export function benchScripts(): Result[] {
  const routes = JSON.parse(readFileSync(".next/diagnostics/route-bundle-stats.json", "utf8")) as Route[];
  const { rootMainFiles } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8")) as {
    rootMainFiles: string[];
  };
  const weigh = (paths: string[]) =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0) / 1000;
  const framework = weigh(rootMainFiles.map((path) => join(".next", path)));
  return [
    { name: "JavaScript: the framework alone", value: framework, unit: "kB gzip" },
    ...routes
      .map(({ route, firstLoadChunkPaths }) => ({ route, size: weigh(firstLoadChunkPaths) }))
      .sort((a, b) => b.size - a.size)
      .map(({ route, size }) => ({
        name: `JavaScript: ${route}`,
        value: size,
        unit: "kB gzip",
        ratio: size / framework,
        against: "the framework alone",
        ...(route === "/roster" ? { goal: "under 120 kB" } : {}),
      })),
  ];
}

const CATEGORIES = ["performance", "accessibility", "best-practices"];

/** Lighthouse's scores of a page, mobile settings, the middle of three runs. Needs the browser that the journeys use. */
export async function benchLighthouse(pages: { url: string; cookie: string }[]): Promise<Result[]> {
  const port = 9333;
  const profile = mkdtempSync(join(tmpdir(), "feelcheck-lighthouse-"));
  const browser = spawn(
    browserPath(),
    ["--headless=new", `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, ...browserArgs],
    { stdio: "ignore" },
  );
  try {
    for (let i = 0; i < 100; i++) {
      const up = await fetch(`http://127.0.0.1:${port}/json/version`).then(
        () => true,
        () => false, // Not up yet: asked again.
      );
      if (up) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const results: Result[] = [];
    for (const { url, cookie } of pages) {
      const scores = new Map<string, number[]>(CATEGORIES.map((category) => [category, []]));
      // One run varies by some points: the middle of three is what Lighthouse's own guide asks for.
      for (let i = 0; i < 3; i++) {
        const { categories } = await lighthouse(url, cookie, port);
        for (const category of CATEGORIES)
          scores.get(category)?.push(Math.round((categories[category]?.score ?? 0) * 100));
      }
      for (const [category, runs] of scores)
        results.push({
          name: `Lighthouse, mobile: ${new URL(url).pathname}, ${category}`,
          value: percentiles(runs).p50,
          unit: "of 100",
          goal: category === "performance" ? "at least 95" : "100",
        });
    }
    return results;
  } finally {
    browser.kill();
  }
}

type Report = {
  categories: Record<string, { score: number | null }>;
  runtimeError?: { message: string };
};

/** One run of Lighthouse in the browser on `port`, asked again when a trace was not recorded, as it says itself. */
async function lighthouse(url: string, cookie: string, port: number, tries = 3): Promise<Report> {
  const { stdout, stderr } = await run(url, cookie, port);
  const report = stdout.startsWith("{") ? (JSON.parse(stdout) as Report) : null;
  if (report && !report.runtimeError) return report;
  if (tries > 1) return lighthouse(url, cookie, port, tries - 1);
  throw new Error(`Lighthouse did not measure ${url}: ${report?.runtimeError?.message ?? stderr.trim()}`);
}

/**
 * It is fetched when it is needed: a hundred packages that nobody who runs or tests the product should have to install.
 * The last version for Node 20.
 */
function run(url: string, cookie: string, port: number): Promise<{ stdout: string; stderr: string }> {
  const given = [
    "--yes",
    "lighthouse@12.8.2",
    url,
    `--port=${port}`,
    "--output=json",
    "--quiet",
    `--only-categories=${CATEGORIES.join(",")}`,
    `--extra-headers=${JSON.stringify({ cookie })}`,
  ];
  return new Promise((resolve) => {
    // What went wrong is in what it printed: a report that says so, or a line.
    execFile("npx", given, { maxBuffer: 64 * 1024 * 1024 }, (_, stdout, stderr) =>
      resolve({ stdout, stderr }),
    );
  });
}
