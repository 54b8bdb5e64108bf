import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Builder, Capabilities, type WebElement } from "selenium-webdriver";
import { freePort } from "../own-server";
import { find, type Sought } from "./find";
import type { Driven } from "./hand";
import { onPath } from "./on-path";

/** What drives WebKit here: its driver, its bare browser, and a screen that nobody looks at. */
export type WebKit = { driver: string; browser: string; screen: string };

/** Where distributions keep it: in a folder of the machine's kind and WebKit's version. */
const LIBRARIES = ["/usr/lib", "/usr/libexec"];
const within = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && /linux-gnu|webkit2gtk/.test(entry.name))
        .map(({ name }) => join(folder, name))
    : [];

/** Where they are, null where one is not installed (Debian: webkit2gtk-driver, xvfb). */
export function webKitPaths(): WebKit | null {
  const [driver, screen] = [onPath("WebKitWebDriver"), onPath("Xvfb")];
  const browser = LIBRARIES.flatMap(within)
    .flatMap(within)
    .map((folder) => join(folder, "MiniBrowser"))
    .find(existsSync);
  return driver && screen && browser ? { driver, browser, screen } : null;
}

/** WebKit, whose like runs on every iPhone, as a phone's screen through WebDriver. */
export async function startWebKit(paths: WebKit): Promise<Driven> {
  const screen = spawn(paths.screen, ["-displayfd", "1", "-screen", "0", "600x1000x24"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = (await once(screen.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${String(number).trim()}` };
  const server = spawn(paths.driver, [`--port=${port}`], { stdio: "ignore", env });
  await answers(port);
  const asked = new Capabilities();
  asked.set("browserName", "MiniBrowser");
  asked.set("webkitgtk:browserOptions", { binary: paths.browser, args: ["--automation"] });
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(asked).build();
  await driver.manage().window().setRect({ width: 390, height: 844, x: 0, y: 0 });
  return {
    name: "WebKit",
    open: (address) => driver.get(address),
    address: () => driver.getCurrentUrl(),
    find: async (sought: Sought) => {
      const element = await driver.executeScript<WebElement | null>(
        `return (${find.toString()})(arguments[0])`,
        sought,
      );
      return element && { press: () => element.click(), write: (text) => element.sendKeys(text) };
    },
    ask: (code) => driver.executeAsyncScript(`(${code.toString()})().then(arguments[0])`),
    end: async () => {
      await driver.quit();
      await Promise.all([server, screen].map(ended));
    },
  };
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; ; tries++) {
    const up = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    if (tries === 100) throw new Error("WebKit's driver does not answer.");
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

function ended(process: ChildProcess): Promise<unknown> {
  const end = once(process, "exit");
  process.kill();
  return end;
}
