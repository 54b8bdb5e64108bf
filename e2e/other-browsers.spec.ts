import { test } from "@playwright/test";
import { firefoxPath, startFirefox } from "./browsers/firefox";
import { type Driven, Hand } from "./browsers/hand";
import { startRelay } from "./browsers/relay";
import { startWebKit, webKitPaths } from "./browsers/webkit";
import { invite, join, type Person, startTeam } from "./people";

const firefox = firefoxPath();
const webKit = webKitPaths();
const BROWSERS = [
  { name: "Firefox", start: firefox && (() => startFirefox(firefox)), from: "firefox-esr" },
  { name: "WebKit", start: webKit && (() => startWebKit(webKit)), from: "webkit2gtk-driver and xvfb" },
];

async function signsIn(hand: Hand, { email, password }: Person): Promise<void> {
  await hand.open("/sign-in");
  await hand.write("E-mail", email);
  await hand.write("Password", password);
  await hand.press("Sign in");
  await hand.isAt("/today");
}

for (const { name, start, from } of BROWSERS)
  test(`a morning in ${name}: signed in, checked in, told; the feel check changes it`, async ({
    page,
    browser,
    baseURL,
  }) => {
    if (!start) console.log(`${name} is not installed here (Debian: ${from}): its morning is not walked.`);
    test.skip(!start);
    if (!start) return;
    const coach = await (await browser.newContext()).newPage();
    await startTeam(coach, `${name} Team`);
    const athlete = await join(page, await invite(coach), `Athlete of ${name}`);
    const relay = await startRelay(Number(new URL(baseURL ?? "").port));
    let driven: Driven | null = null;
    try {
      driven = await start();
      const hand = new Hand(driven, `http://localhost:${relay.port}`);
      await signsIn(hand, athlete);
      await hand.choose("How sore", "0");
      await hand.choose("Hours of sleep?", "8");
      await hand.press("Send");
      await hand.reads("Train");
      await hand.press("Start the feel check");
      await hand.press("Answer now");
      await hand.choose("After", "Worse");
      await hand.choose("Has your stride changed?", "No");
      await hand.press("Show what to do");
      await hand.reads("it felt worse: stop running");
    } finally {
      await driven?.end();
      await relay.close();
    }
  });
