import { and, count, eq, inArray } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Subscription } from "@/lib/notices/push";
import { vapidKeys } from "@/lib/notices/vapid";
import type { Tx } from "../connection/tx";
import { pushDevices } from "../schema/notices";
import { sha256 } from "./accounts";
import { keepWithin } from "./quotas";

type Person = { userId: string; signIn: string };

/**
 * A browser shows messages from now on to whoever is signed in there, and to nobody who was before. As system: the row of another is not the
 * viewer's to see. The same browser again is the same device.
 */
export async function addDevice(tx: Tx, { userId, signIn }: Person, given: Subscription): Promise<void> {
  const endpointHash = sha256(given.endpoint);
  const row = { signIn, subscription: JSON.stringify(given), serverKey: vapidKeys().publicKey };
  const known = await tx
    .update(pushDevices)
    .set(row)
    .where(and(eq(pushDevices.endpointHash, endpointHash), eq(pushDevices.userId, userId)))
    .returning({ id: pushDevices.id });
  if (known.length > 0) return;
  await tx.delete(pushDevices).where(eq(pushDevices.endpointHash, endpointHash));
  await keepWithin(tx, "devices", pushDevices, eq(pushDevices.userId, userId));
  // Added twice at once, it is one row, whoever was first.
  await tx
    .insert(pushDevices)
    .values({ userId, id: uuidv7(), endpointHash, ...row })
    .onConflictDoNothing();
}

/** A browser shows this person no messages any more; doing it twice changes nothing. */
export async function removeDevice(tx: Tx, userId: string, endpoint: string): Promise<void> {
  await tx
    .delete(pushDevices)
    .where(and(eq(pushDevices.userId, userId), eq(pushDevices.endpointHash, sha256(endpoint))));
}

export type Device = { id: string; subscription: Subscription };

/** The browsers of a person that take messages of this server, or the one at `endpoint`. */
export async function devicesOf(tx: Tx, userId: string, endpoint?: string): Promise<Device[]> {
  const one = endpoint === undefined ? undefined : eq(pushDevices.endpointHash, sha256(endpoint));
  const rows = await tx
    .select({
      id: pushDevices.id,
      subscription: pushDevices.subscription,
      serverKey: pushDevices.serverKey,
    })
    .from(pushDevices)
    .where(and(eq(pushDevices.userId, userId), one));
  // Made for another key of the server, the push service takes nothing for it: its browser makes a new one when it comes.
  return rows
    .filter(({ serverKey }) => serverKey === vapidKeys().publicKey)
    .map(({ id, subscription }) => ({ id, subscription: JSON.parse(subscription) as Subscription }));
}

/** Devices that take nothing any more, as their push services say. */
export async function forgetDevices(tx: Tx, userId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .delete(pushDevices)
      .where(and(eq(pushDevices.userId, userId), inArray(pushDevices.id, [...ids])));
}

/** How many browsers of a person show messages. */
export async function deviceCount(tx: Tx, userId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(pushDevices)
    .where(and(eq(pushDevices.userId, userId), eq(pushDevices.serverKey, vapidKeys().publicKey)));
  return row?.n ?? 0;
}
