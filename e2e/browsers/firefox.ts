import puppeteer, { type ElementHandle } from "puppeteer-core";
import { find, type Sought } from "./find";
import type { Driven } from "./hand";
import { onPath } from "./on-path";

/** Where Firefox is, null where it is not installed (Debian: firefox-esr). */
export const firefoxPath = () => onPath("firefox-esr", "firefox");

/** Firefox as a phone's screen, driven through WebDriver BiDi. */
export async function startFirefox(path: string): Promise<Driven> {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: path, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 390, height: 844 });
  return {
    name: "Firefox",
    open: async (address) => {
      await page.goto(address, { waitUntil: "load" });
    },
    address: async () => page.url(),
    find: async (sought: Sought) => {
      const element = (
        await page.evaluateHandle(find, sought)
      ).asElement() as ElementHandle<HTMLElement> | null;
      return (
        element && {
          press: () =>
            element.evaluate((one) => one.scrollIntoView({ block: "center" })).then(() => element.click()),
          write: (text) => element.type(text),
        }
      );
    },
    ask: (code) => page.evaluate(code),
    end: () => browser.close(),
  };
}
