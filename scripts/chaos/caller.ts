export type Manifest = { node: Record<string, { exportedName: string }> };
export type Answer = { ok: boolean; status?: number } | null;

/** Somebody signed in who calls the product's actions over HTTP, and sends again until there is an answer. */
export class Caller {
  retries = 0;

  constructor(
    private readonly base: string,
    private readonly manifest: Manifest,
    protected cookie = "",
  ) {}

  /** Sends again until there is an answer; a write still unanswered at the end was never acknowledged. */
  protected async until(over: () => boolean, send: () => Promise<Answer>): Promise<boolean> {
    for (let tries = 0; tries < 2000; tries++) {
      const answer = await send().catch(() => null);
      if (answer?.ok) return true;
      // 429 is no refusal: it asks to send again later.
      if (answer?.status !== undefined && answer.status !== 429)
        throw new Error(`refused: ${JSON.stringify(answer)}`);
      if (over() && tries > 50) return false;
      this.retries++;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  }

  /** A request as a page of theirs makes it. */
  ask(path: string, how: RequestInit = {}): Promise<Response> {
    const headers = { ...(how.headers as Record<string, string>), origin: this.base, cookie: this.cookie };
    return fetch(`${this.base}${path}`, { ...how, headers });
  }

  protected async call(name: string, input: unknown): Promise<Answer> {
    const id =
      Object.entries(this.manifest.node).find(([, action]) => action.exportedName === name)?.[0] ?? "";
    const answer = await fetch(`${this.base}/sign-in`, {
      method: "POST",
      redirect: "manual",
      headers: {
        "next-action": id,
        "content-type": "text/plain;charset=UTF-8",
        accept: "text/x-component",
        origin: this.base,
        cookie: this.cookie,
      },
      body: JSON.stringify([input]),
      signal: AbortSignal.timeout(10_000),
    });
    const result = /\{"ok":(true|false)(?:,"status":(\d+))?.*/.exec(await answer.text());
    if (!result) return null;
    return { ok: result[1] === "true", ...(result[2] ? { status: Number(result[2]) } : {}) };
  }
}
