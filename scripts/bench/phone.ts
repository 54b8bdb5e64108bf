import { type BrowserContext, chromium } from "@playwright/test";
import { browserArgs, browserPath } from "@/e2e/browser";
import { percentiles, type Result } from "./result";

/** A middling phone: a quarter of this machine's pace, and a screen of 390 x 844. */
const SLOWER = 4;
const VISITS = 5;
const MOST_HTML = 600_000;

/**
 * What a roster costs a phone: bytes of HTML as the browser unpacks it, and the time until its first line is drawn, of which the
 * part after the answer began is the phone's own.
 */
export async function benchPhone(url: string, cookie: string, name: string): Promise<Result[]> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: browserArgs });
  try {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 3,
      isMobile: true,
      hasTouch: true,
      extraHTTPHeaders: { cookie },
    });
    await visit(context, url); // Scripts and fonts are there already, as on the second morning.
    const visits = [];
    for (let i = 0; i < VISITS; i++) visits.push(await visit(context, url));
    const [first] = visits;
    return [
      {
        name: `${name}: HTML`,
        value: (first?.bytes ?? 0) / 1000,
        unit: "kB",
        goal: `under ${MOST_HTML / 1000} kB`,
      },
      {
        name: `${name}: first line drawn on a phone`,
        value: percentiles(visits.map(({ drawn }) => drawn)).p50,
        unit: "ms p50",
        goal: "under 1000 ms",
      },
      {
        name: `${name}: of which after the answer began`,
        value: percentiles(visits.map(({ drawn, answered }) => drawn - answered)).p50,
        unit: "ms p50",
      },
    ];
  } finally {
    await browser.close();
  }
}

type Visit = { bytes: number; answered: number; drawn: number };

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(url, { waitUntil: "load" });
  const seen = await page.evaluate(
    () =>
      new Promise<Visit>((resolve) => {
        const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
        new PerformanceObserver((list) =>
          resolve({
            bytes: load?.decodedBodySize ?? 0,
            answered: load?.responseStart ?? Number.NaN,
            drawn: list.getEntries().at(-1)?.startTime ?? Number.NaN,
          }),
        ).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
  await page.close();
  return seen;
}
