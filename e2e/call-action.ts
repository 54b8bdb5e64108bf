import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";

/** The server's own list of actions: what a browser could call. */
const manifest = JSON.parse(
  readFileSync(join(".next", "server", "server-reference-manifest.json"), "utf8"),
) as {
  node: Record<string, { exportedName: string }>;
};
export const actionIds = new Map(
  Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName, id]),
);

type Answer = { http: number; ok: boolean | null; status: number | null; text: string };

/**
 * Calls an action as a browser would, past every form. At the address of another page than its own it is passed on within
 * the server, and the cookies it sets do not come back.
 */
export async function call(
  request: APIRequestContext,
  name: string,
  input: unknown,
  origin: string,
  page = "/sign-in",
): Promise<Answer> {
  const answer = await request.post(page, {
    headers: {
      "next-action": actionIds.get(name) ?? "",
      "content-type": "text/plain;charset=UTF-8",
      accept: "text/x-component",
      origin,
    },
    data: JSON.stringify([input]),
    maxRedirects: 0,
  });
  const text = await answer.text();
  const result = /\{"ok":(true|false)(?:,"status":(\d+))?/.exec(text);
  return {
    http: answer.status(),
    ok: result ? result[1] === "true" : null,
    status: result?.[2] ? Number(result[2]) : null,
    text,
  };
}
