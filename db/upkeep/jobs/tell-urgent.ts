import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { Undelivered } from "@/lib/notices/undelivered";
import { AGAIN_MIN } from "@/lib/notices/urgent";
import { asSystem } from "../../connection/as-viewer";
import { notifyChange } from "../../connection/notify";
import type { Database, Tx } from "../../connection/tx";
import { alerts } from "../../schema/alerts";
import { jobs } from "../../schema/training";
import { alertsOn } from "../../verdict/alerts";
import { deliver } from "../notices/deliver";
import { type Telling, tellingsOf } from "../notices/urgent";
import type { AthleteJob } from "./definition";

const payload = z.object({ alert: z.uuid(), round: z.literal([1, 2]) });
type Payload = z.infer<typeof payload>;
type Told = { athleteId: string; payload: Payload };

/** After so many hours nobody needs to be told any more: whoever looks at the roster sees it. */
const UNTIL_HOURS = 3;

/**
 * Tells those who care for an athlete of an urgent sign, at once; a quarter of an hour later once more, by another way where there
 * is one, unless somebody has opened it. The database asks for the first round (`feelcheck.tell_alert`, migration 0045).
 */
export const tellUrgent: AthleteJob<Payload> = {
  name: "urgent sign",
  payload,
  schedule: null,
  retries: 4,
  newestOnly: false,
  outward: true,
  async run(job, on) {
    const tellings = await asSystem((tx) => prepare(tx, job), on);
    const handed = await Promise.all(tellings.map((telling) => hand(telling, job, on)));
    const told = handed.filter((one) => one === "told").length;
    await asSystem((tx) => keepTold(tx, job, told), on);
    const left = handed.find((one) => one instanceof Undelivered);
    if (left) throw left;
    return "done";
  },
};

/** Asks for the next round before anything is sent, so that it comes whatever happens to this one; then whom to tell now. */
async function prepare(tx: Tx, { athleteId, payload: { alert, round } }: Told): Promise<Telling[]> {
  const [there] = await tx
    .select()
    .from(alerts)
    .where(and(eq(alerts.athleteId, athleteId), eq(alerts.id, alert)));
  // A sign that was marked by mistake is told to nobody.
  if (!there || there.withdrawnAt) return [];
  if (round === 1) await askAgain(tx, athleteId, alert);
  else if (await isOpened(tx, athleteId, there.date)) return [];
  return tellingsOf(tx, athleteId, there, round);
}

async function askAgain(tx: Tx, athleteId: string, alert: string): Promise<void> {
  await tx
    .insert(jobs)
    .values({
      athleteId,
      id: sql`gen_random_uuid()`,
      kind: tellUrgent.name,
      key: `${alert} 2`,
      payload: { alert, round: 2 } satisfies Payload,
      notBefore: sql`now() + make_interval(mins => ${AGAIN_MIN}::int)`,
    })
    .onConflictDoNothing();
}

async function isOpened(tx: Tx, athleteId: string, date: string): Promise<boolean> {
  const [alert] = await alertsOn(tx, [athleteId], [date]);
  return alert === undefined || alert.openedAt !== null;
}

/** Whether it reached somebody; what went wrong, where it may be tried again. */
async function hand(
  { userId, notice, ways }: Telling,
  { payload: { alert, round } }: Told,
  on?: Database,
): Promise<"told" | "not" | Undelivered> {
  const until = new Date(Date.now() + UNTIL_HOURS * 3_600_000);
  try {
    const key = `${alert} ${round}`;
    const { push, mail } = await deliver(userId, notice, { ways, key, until }, on);
    return push + mail > 0 ? "told" : "not";
  } catch (error) {
    if (error instanceof Undelivered) return error;
    throw error;
  }
}

/** Writes down that the round is over, for the athlete and those who care for them to read. */
async function keepTold(tx: Tx, { athleteId, payload: { alert, round } }: Told, told: number): Promise<void> {
  const first = { toldAt: sql`coalesce(told_at, now())`, told: sql`told + ${told}::int` };
  const again = told > 0 ? { againAt: sql`coalesce(again_at, now())` } : null;
  const set = round === 1 ? first : again;
  if (!set) return;
  await tx
    .update(alerts)
    .set(set)
    .where(and(eq(alerts.athleteId, athleteId), eq(alerts.id, alert)));
  await notifyChange(tx, athleteId);
}
