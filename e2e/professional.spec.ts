import { type Browser, expect, type Page, test } from "@playwright/test";
import { invite, join, startTeam } from "./people";

const pageOf = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

test("a physio who was invited sees the athlete who is flagged, not the others, and nothing of the team's settings", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [owner, limping, well, physio] = (await Promise.all([1, 2, 3, 4].map(() => pageOf(browser)))) as [
    Page,
    Page,
    Page,
    Page,
  ];
  await startTeam(owner, "Carers");
  const athletes = await invite(owner);
  const professionals = await invite(owner, "professional");
  await join(limping, athletes, "Lena Limping");
  await join(well, athletes, "Willa Well");
  await join(physio, professionals, "Petra Physio");
  await physio.waitForURL("**/care");
  await expect(physio.getByText("Nobody is in care now")).toBeVisible();
  const nav = physio.getByRole("navigation", { name: "Main" }).getByRole("link");
  await expect(nav).toHaveText(["Care", "Roster", "Team", "Account"]);

  await owner.goto("/roster");
  await owner.getByRole("button", { name: "Flag Lena Limping" }).first().click();
  await owner.getByLabel("Why").fill("Limps since Monday");
  await owner.getByRole("button", { name: "Flag", exact: true }).click();
  await expect(owner.locator("[data-athlete]").filter({ hasText: "Lena Limping" })).toContainText("Rest");

  await physio.goto("/roster");
  await expect(physio.getByRole("link", { name: "Lena Limping" }).first()).toBeVisible();
  await expect(physio.getByText("Willa Well")).toHaveCount(0);
  await expect(physio.getByRole("button", { name: /^Flag/ })).toHaveCount(0);
  await physio.getByRole("link", { name: "Lena Limping" }).first().click();
  await physio.waitForURL("**/athletes/**");
  await expect(physio.getByText("Limps since Monday", { exact: true })).toBeVisible();
  await expect(physio.getByRole("button", { name: "Resolve" })).toHaveCount(0);
  await physio.goto("/team");
  await expect(physio.getByRole("heading", { name: "Staff" })).toBeVisible();
  for (const name of ["Invite", "Groups", "Settings", "Export"])
    await expect(physio.getByRole("heading", { name, exact: true })).toHaveCount(0);
  await expect(physio.getByText("Lena Limping")).toHaveCount(0);
});
