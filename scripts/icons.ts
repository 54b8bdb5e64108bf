// Draws the PNG icons of the home screen from app/icon.svg: node scripts/run.mjs icons.ts. Their files are in the repository.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { browserArgs, browserPath } from "../e2e/browser";

const svg = readFileSync(join("app", "icon.svg"), "utf8");
const pulse = /<path[^>]*\/>/.exec(svg)?.[0] ?? "";
const ground = /fill="(#\w+)"/.exec(svg)?.[1] ?? "";
/** The icon on a ground without corners, drawn within the middle that every shape of a home screen leaves. */
const whole = (inset: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26"><rect width="26" height="26" fill="${ground}"/><g transform="translate(13 13) scale(${1 - 2 * inset}) translate(-13 -13)">${pulse}</g></svg>`;
const badge = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26">${pulse}</svg>`;

const ICONS: [file: string, size: number, svg: string][] = [
  [join("public", "icons", "icon-192.png"), 192, svg],
  [join("public", "icons", "icon-512.png"), 512, svg],
  [join("public", "icons", "maskable-192.png"), 192, whole(0.14)],
  [join("public", "icons", "maskable-512.png"), 512, whole(0.14)],
  [join("public", "icons", "badge-96.png"), 96, badge],
  [join("app", "apple-icon.png"), 180, whole(0.04)],
];

mkdirSync(join("public", "icons"), { recursive: true });
const browser = await chromium.launch({ executablePath: browserPath(), args: browserArgs });
const page = await browser.newPage();
for (const [path, size, drawing] of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0">${drawing.replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `)}</body>`,
  );
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
