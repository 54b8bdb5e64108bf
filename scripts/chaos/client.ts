import { uuidv7 } from "uuidv7";
import { addDays, localDate } from "@/lib/calendar";
import { signIn } from "../sign-in";

export type Manifest = { node: Record<string, { exportedName: string }> };
const ZONE = "UTC";

function answersOf(n: number) {
  const soreness = n % 9;
  const sore = soreness > 0 ? { quality: "dull", spread: "both-sides" } : {};
  return {
    soreness,
    ...sore,
    withMovement: "eases",
    gait: "normal",
    sites: [],
    redFlags: [],
    illness: "none",
    sleepHours: 7,
  };
}

/** An athlete at full speed: sends each write until it is acknowledged, and remembers what was. */
export class Client {
  readonly acknowledged = { checkIns: [] as string[], sessions: [] as string[] };
  retries = 0;
  userId = "";
  private cookie = "";
  private revision = new Map<string, number>();

  private constructor(
    private readonly base: string,
    private readonly manifest: Manifest,
  ) {}

  /** Joins the team by invite as somebody new. */
  static async join(base: string, manifest: Manifest, token: string, name: string): Promise<Client> {
    const client = new Client(base, manifest);
    const email = `${uuidv7()}@chaos.example`;
    const password = "a long enough password";
    const joined = await client.call("joinAsNewcomer", {
      token,
      name,
      email,
      password,
      timeZone: ZONE,
      experience: "regular",
    });
    if (!joined?.ok) throw new Error(`joining failed: ${JSON.stringify(joined)}`);
    client.cookie = await signIn(base, email, password);
    const session = await fetch(`${base}/api/auth/session`, { headers: { cookie: client.cookie } });
    client.userId = ((await session.json()) as { user?: { id: string } }).user?.id ?? "";
    if (!client.userId) throw new Error("signing in failed");
    return client;
  }

  /** Somebody who is signed in already: `cookie` is a `name=value` pair. */
  static signedIn(base: string, manifest: Manifest, cookie: string): Client {
    const client = new Client(base, manifest);
    client.cookie = cookie;
    return client;
  }

  /** One check-in, once: whether it was acknowledged. */
  async checkInOnce(date: string, revision: number): Promise<boolean> {
    const input = {
      writeId: uuidv7(),
      date,
      timeZone: ZONE,
      revision,
      answers: answersOf(revision + 3),
      note: "",
    };
    return (await this.call("saveCheckInAction", input))?.ok === true;
  }

  /** Writes until it is told to stop. */
  async run(over: () => boolean): Promise<void> {
    const today = localDate(new Date(), ZONE);
    for (let n = 0; !over(); n++) {
      const date = addDays(today, -(n % 20));
      if (n % 2 === 0) await this.checkIn(date, n, over);
      else await this.session(date, n, over);
    }
  }

  private async checkIn(date: string, n: number, over: () => boolean): Promise<void> {
    const writeId = uuidv7();
    const answers = answersOf(n);
    const revision = this.revision.get(date) ?? 0;
    const ok = await this.until(over, () =>
      this.call("saveCheckInAction", { writeId, date, timeZone: ZONE, revision, answers, note: "" }),
    );
    if (!ok) return;
    this.acknowledged.checkIns.push(writeId);
    this.revision.set(date, revision + 1);
  }

  private async session(date: string, n: number, over: () => boolean): Promise<void> {
    const id = uuidv7();
    const form = {
      kind: "run",
      durationMin: 20 + (n % 50),
      rpe: n % 10,
      distanceKm: null,
      descentM: null,
      note: "",
    };
    const ok = await this.until(over, () =>
      this.call("saveSessionAction", { id, date, timeZone: ZONE, revision: 0, ...form }),
    );
    if (ok) this.acknowledged.sessions.push(id);
  }

  /** Sends again until there is an answer; a write still unanswered at the end was never acknowledged. */
  private async until(
    over: () => boolean,
    send: () => Promise<{ ok: boolean; status?: number } | null>,
  ): Promise<boolean> {
    for (let tries = 0; tries < 2000; tries++) {
      const answer = await send().catch(() => null);
      if (answer?.ok) return true;
      if (answer && answer.status !== undefined) throw new Error(`refused: ${JSON.stringify(answer)}`);
      if (over() && tries > 50) return false;
      this.retries++;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  }

  private async call(name: string, input: unknown): Promise<{ ok: boolean; status?: number } | null> {
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
