import { expect, type Page } from "@playwright/test";
import { choose } from "./people";

/** Checks in with a cold that keeps from running, and stays on Today. */
export async function fever(page: Page): Promise<void> {
  await choose(page, /How sore/, "0");
  await page.getByText("Ill, or more to say?").click();
  await choose(page, "Feeling ill?", /Fever/);
  await choose(page, "Hours of sleep?", "7.5");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Rest", exact: true })).toBeVisible();
}
