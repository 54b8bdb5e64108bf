import { expect, type Page } from "@playwright/test";
import { fromBufferPromise } from "yauzl";

type Row = Record<string, unknown>;

/** The tables of the export of whoever is signed in on a page: what the server has of them, by whichever way it came. */
export async function exported(page: Page): Promise<Record<string, Row[]>> {
  const answer = await page.request.get("/api/v1/export/me");
  expect(answer.status()).toBe(200);
  const zip = await fromBufferPromise(await answer.body());
  const tables: Record<string, Row[]> = {};
  for await (const entry of zip.eachEntry()) {
    const name = /^json\/(.+)\.json$/.exec(entry.fileName)?.[1];
    if (!name) continue;
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    tables[name] = JSON.parse(Buffer.concat(pieces).toString("utf8")) as Row[];
  }
  return tables;
}
