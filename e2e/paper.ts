import type { Page } from "@playwright/test";

/** How many pages of paper this page would take. */
export async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

/** The size of the smallest text that is seen within a part of the page, in its pixels; drawings as they are scaled. */
export const smallestText = (page: Page, within: string): Promise<number> =>
  page.evaluate((part) => {
    const texts = document.createTreeWalker(document.querySelector(part) as Node, NodeFilter.SHOW_TEXT);
    let least = Number.POSITIVE_INFINITY;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (!element?.checkVisibility() || element.closest("title, defs") || !node.textContent?.trim())
        continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.d ?? 1) : 1;
      least = Math.min(least, Number.parseFloat(getComputedStyle(element).fontSize) * scale);
    }
    return least;
  }, within);

/** By how many pixels anything of the page reaches beyond its right edge. */
export const cutOff = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const rights = [...document.querySelectorAll("main *")]
      .filter((element) => element.checkVisibility() && !element.closest(".sr-only"))
      .map((element) => element.getBoundingClientRect().right);
    return Math.max(0, ...rights.map((right) => right - edge));
  });
