import { readFileSync } from "node:fs";
import { encode } from "next-auth/jwt";
import type { Manifest } from "../chaos/caller";

const MANIFEST = ".next/server/server-reference-manifest.json";
const GIVE_UP_MS = 120_000;

/** A signed-in person's cookie, made with the secret that the server of this run was given. */
export async function cookieOf(userId: string): Promise<string> {
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  return `feelcheck.session=${await encode({ token: { sub: userId, sessionVersion: 1 }, secret })}`;
}

/** Somebody who asks for far too much at once. Every call ends in what became of it: "ok", or the status of the refusal. */
export class Abuser {
  private readonly actions: Map<string, string>;

  constructor(
    private readonly base: string,
    private readonly cookie = "",
  ) {
    const { node } = JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest;
    this.actions = new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
  }

  /** An action, sent to a page that need not have it. "ok" is only what the action itself says. */
  async act(name: string, input: unknown): Promise<string> {
    const { status, text } = await this.ask("/sign-in", {
      method: "POST",
      headers: {
        "next-action": this.actions.get(name) ?? "",
        "content-type": "text/plain;charset=UTF-8",
        accept: "text/x-component",
      },
      body: JSON.stringify([input]),
    });
    const result = /\{"ok":(true|false)(?:,"status":(\d+))?/.exec(text);
    if (result) return result[1] === "true" ? "ok" : (result[2] ?? "refused");
    return status === "200" ? "200 without a result" : status;
  }

  /** Any request of theirs, its answer read to the end; "ok" only where it holds what was asked for. */
  async send(path: string, holds: RegExp, init: RequestInit = {}): Promise<string> {
    const { status, text } = await this.ask(path, init);
    return status === "200" ? (holds.test(text) ? "ok" : "200 without a result") : status;
  }

  private async ask(path: string, init: RequestInit): Promise<{ status: string; text: string }> {
    try {
      const answer = await fetch(this.base + path, {
        redirect: "manual",
        signal: AbortSignal.timeout(GIVE_UP_MS),
        ...init,
        headers: { cookie: this.cookie, origin: this.base, ...init.headers },
      });
      return { status: String(answer.status), text: await answer.text() };
    } catch (error) {
      const silent = (error as Error).name === "TimeoutError";
      return { status: silent ? "no answer in 120 s" : "line broken", text: "" };
    }
  }
}

/** The same so many times at once. */
export const atOnce = (n: number, one: (i: number) => Promise<string>): Promise<string[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => one(i)));

/** How many of each outcome, such as "240 ok, 60 429". */
export function summary(outcomes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, n]) => `${n} ${outcome}`).join(", ");
}
