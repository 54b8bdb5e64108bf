import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser for the journeys: CHROMIUM_PATH, else the system's Chrome or Chromium, else playwright's own. */
export function browserPath(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`);
    return named;
  }
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...onPath, ...PLACES, chromium.executablePath()].find((file) => existsSync(file));
  if (!found)
    throw new Error(
      "No browser for the journeys. Install Chromium (Debian: apt-get install chromium), or run: npx playwright install chromium, or set CHROMIUM_PATH.",
    );
  return found;
}

/** Chromium refuses its sandbox to root, and only to root do we take it away. */
export const browserArgs = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
