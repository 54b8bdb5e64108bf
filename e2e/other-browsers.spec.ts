import { expect, type Page, test } from "@playwright/test";
import { firefoxPath, startFirefox } from "./browsers/firefox";
import { type Driven, Hand } from "./browsers/hand";
import { lacking, readyHere } from "./browsers/phone-here";
import { type Relay, startRelay } from "./browsers/relay";
import { startWebKit, webKitPaths } from "./browsers/webkit";
import { invite, join, type Person, startTeam } from "./people";
import { kept, today } from "./phone";

const firefox = firefoxPath();
const webKit = webKitPaths();
const BROWSERS = [
  { name: "Firefox", start: firefox ? () => startFirefox(firefox) : null, from: "firefox-esr" },
  {
    name: "WebKit",
    start: webKit ? () => startWebKit(webKit) : null,
    from: "webkit2gtk-driver and xvfb",
  },
];

async function signsIn(hand: Hand, { email, password }: Person): Promise<void> {
  await hand.open("/sign-in");
  await hand.write("E-mail", email);
  await hand.write("Password", password);
  await hand.press("Sign in");
  await hand.isAt("/today");
}

async function checksIn(hand: Hand): Promise<void> {
  await hand.choose("How sore", "0");
  await hand.choose("Hours of sleep?", "8");
  await hand.press("Send");
}

async function feelsWorse(hand: Hand): Promise<void> {
  await hand.press("Start the feel check");
  await hand.press("Answer now");
  await hand.choose("After", "Worse");
  await hand.choose("Has your stride changed?", "No");
  await hand.press("Show what to do");
  await hand.reads("it felt worse: stop running");
}

/** An athlete of a new team, signed in on `page` and in a browser behind a relay. */
async function inBrowser(
  { page, coach, baseURL = "", start, team }: Where,
  walk: (hand: Hand, relay: Relay) => Promise<void>,
): Promise<void> {
  await startTeam(coach, team);
  const athlete = await join(page, await invite(coach), `Athlete of ${team}`);
  const relay = await startRelay(Number(new URL(baseURL).port));
  let driven: Driven | null = null;
  try {
    driven = await start();
    const hand = new Hand(driven, `http://localhost:${relay.port}`);
    await signsIn(hand, athlete);
    await walk(hand, relay);
  } finally {
    await driven?.end();
    await relay.close();
  }
}
type Where = { page: Page; coach: Page; baseURL?: string; start: () => Promise<Driven>; team: string };

for (const { name, start, from } of BROWSERS) {
  const here = () => {
    if (!start) console.log(`${name} is not installed here (Debian: ${from}): its morning is not walked.`);
    test.skip(!start);
    return start as NonNullable<typeof start>;
  };

  test(`a morning in ${name}: signed in, checked in, told; the feel check changes it`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const coach = await (await browser.newContext()).newPage();
    await inBrowser({ page, coach, baseURL, start: here(), team: `${name} Team` }, async (hand) => {
      await checksIn(hand);
      await hand.reads("Train");
      await feelsWorse(hand);
    });
  });

  test(`the network cut in ${name}: what is answered waits, this phone judges, and all is sent once`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const coach = await (await browser.newContext()).newPage();
    await inBrowser({ page, coach, baseURL, start: here(), team: `${name} Cut` }, async (hand, relay) => {
      const lacks = await hand.browser.ask(lacking);
      if (lacks.length > 0) {
        console.log(`${name} lacks ${lacks.join(", ")} here: its morning without a network is not walked.`);
        return test.skip();
      }
      await hand.until(readyHere);
      relay.cut();
      await checksIn(hand);
      await hand.reads("1 entry waits on this phone");
      await hand.reads("From this phone, provisional.");
      await hand.reads("Train");
      await feelsWorse(hand);
      await hand.reads("2 entries wait on this phone");
      expect(await kept(page)).toMatchObject({ checkIns: [], feelChecks: [] });
      relay.mend();
      await hand.readsNoMore("wait on this phone");
      await hand.readsNoMore("From this phone, provisional.");
      await hand.reads("it felt worse: stop running");
      expect(await kept(page)).toMatchObject({ checkIns: [`${today()} 0`], feelChecks: ["worse"] });
    });
  });
}
