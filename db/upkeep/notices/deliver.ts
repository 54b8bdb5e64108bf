import { eq } from "drizzle-orm";
import { env } from "@/lib/env";
import { logFault } from "@/lib/log";
import { sendMail, undeliveredMail } from "@/lib/mail";
import type { Kind, Notice, Way } from "@/lib/notices/notice";
import { sendPush } from "@/lib/notices/push";
import { stopToken } from "@/lib/notices/stop-link";
import { Undelivered } from "@/lib/notices/undelivered";
import { localeFor } from "@/lib/words/locale";
import { wordsIn } from "@/lib/words/words";
import { asSystem } from "../../connection/as-viewer";
import type { Database, Tx } from "../../connection/tx";
import { mailsStoppedAt } from "../../people/mail-stops";
import { personOf } from "../../people/people";
import { devicesOf, forgetDevices } from "../../people/push-devices";
import { credentials } from "../../schema/people";
import { type Delivery, ended, putDown, takeUp } from "./deliveries";

export type How = {
  ways: readonly Way[];
  /** What of its kind it is, such as a local date: the same again is handed over once. */
  key: string;
  /** From then on it is of no use to anybody, and not sent. */
  until: Date;
  now?: Date;
};

/** To how many devices and mailboxes a message was handed now. */
export type Delivered = Record<Way, number>;

type Target = { way: Way; target: string; hand: () => Promise<"taken" | "gone"> };

/**
 * Hands a message to a person, by each way that is asked for and open: to all their devices, and to their mailbox unless they ended mails of
 * its kind. Each at most once for a key, however many instances try. Throws `Undelivered` where a device or mailbox has not got it and
 * may get it later: call it again before `until`, from a job, and only those are tried.
 */
export async function deliver(
  userId: string,
  notice: Notice,
  { now = new Date(), ...how }: How,
  on?: Database,
): Promise<Delivered> {
  const delivered: Delivered = { push: 0, mail: 0 };
  if (now >= how.until) return delivered;
  const seconds = (how.until.getTime() - now.getTime()) / 1000;
  const targets = await asSystem((tx) => targetsOf(tx, userId, notice, how.ways, seconds), on);
  let left: Undelivered | null = null;
  await Promise.all(
    targets.map(async (target) => {
      const one = { userId, kind: notice.kind, key: how.key, target: target.target };
      if (!(await takeUp(one, on))) return;
      const came = await handOver(target, one, on);
      if (came instanceof Undelivered) left = came;
      else if (came) delivered[target.way]++;
    }),
  );
  if (left) throw left;
  return delivered;
}

/** Whether it was taken; what went wrong, where it may be tried again. */
async function handOver(
  { target, hand }: Target,
  one: Delivery,
  on?: Database,
): Promise<boolean | Undelivered> {
  try {
    const came = await hand();
    await ended(one, came === "taken" ? "sent" : "gone", on);
    if (came === "gone") await asSystem((tx) => forgetDevices(tx, one.userId, [target]), on);
    return came === "taken";
  } catch (error) {
    if (!(error instanceof Undelivered)) throw error;
    if (error.again) {
      await putDown(one, on);
      return error;
    }
    logFault(error, { event_of: `a message of the kind "${one.kind}"` });
    await ended(one, "refused", on);
    return false;
  }
}

async function targetsOf(
  tx: Tx,
  userId: string,
  notice: Notice,
  ways: readonly Way[],
  seconds: number,
): Promise<Target[]> {
  const [devices, mailbox] = await Promise.all([
    ways.includes("push") ? devicesOf(tx, userId) : [],
    ways.includes("mail") ? mailboxOf(tx, userId, notice.kind) : null,
  ]);
  const pushes = devices.map(
    ({ id, subscription }): Target => ({
      way: "push",
      target: id,
      hand: () => sendPush(subscription, notice, seconds),
    }),
  );
  if (!mailbox) return pushes;
  const mail: Target = { way: "mail", target: "mail", hand: () => mailOf(userId, mailbox, notice) };
  return [...pushes, mail];
}

type Mailbox = { email: string; locale: string };

/** Where a person's mails of a kind go; null for those who ended them, and for made-up people. */
async function mailboxOf(tx: Tx, userId: string, kind: Kind): Promise<Mailbox | null> {
  const [person, stopped, [account]] = await Promise.all([
    personOf(tx, userId),
    mailsStoppedAt(tx, userId, kind),
    tx.select({ email: credentials.email }).from(credentials).where(eq(credentials.userId, userId)),
  ]);
  if (!person || person.isDemo || stopped || !account) return null;
  return { email: account.email, locale: localeFor(person, null) };
}

async function mailOf(userId: string, { email, locale }: Mailbox, notice: Notice): Promise<"taken"> {
  const t = wordsIn(locale, "notices");
  const stop = `${env.publicUrl()}/api/v1/unsubscribe/${stopToken({ userId, kind: notice.kind })}`;
  const text = t("mail", { body: notice.body, link: `${env.publicUrl()}${notice.url}`, stop });
  try {
    await sendMail(email, notice.title, text, { stop });
  } catch (error) {
    throw undeliveredMail(error);
  }
  return "taken";
}
