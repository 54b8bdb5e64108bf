import { uuidv7 } from "uuidv7";
import { addDays, localDate } from "@/lib/calendar";
import { signIn } from "../sign-in";
import { Caller, type Manifest } from "./caller";

/** Where everybody of a run lives. */
export const ZONE = "UTC";

/** Answers of a morning, the same for the same number. */
export function answersOf(n: number) {
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
export class Client extends Caller {
  readonly acknowledged = { checkIns: [] as string[], sessions: [] as string[] };
  userId = "";
  private revision = new Map<string, number>();

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
      birthYear: 1990,
    });
    if (!joined?.ok) throw new Error(`joining failed: ${JSON.stringify(joined)}`);
    client.cookie = await signIn(base, email, password);
    const session = await fetch(`${base}/api/auth/session`, { headers: { cookie: client.cookie } });
    client.userId = ((await session.json()) as { user?: { id: string } }).user?.id ?? "";
    if (!client.userId) throw new Error("signing in failed");
    return client;
  }

  /** Writes until it is told to stop. */
  async run(over: () => boolean): Promise<void> {
    const today = localDate(new Date(), ZONE);
    for (let n = 0; !over(); n++) {
      // Over so many days that no day of the run holds more sessions than one may.
      const date = addDays(today, -(n % 60));
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
}
