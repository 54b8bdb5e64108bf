/** Whether this browser shows messages: what it can do, what its owner told it, and whether it does now. */
export type Standing = "looking" | "unsupported" | "homeScreen" | "notReady" | "denied" | "off" | "on";

/** What a subscription tells the server. */
export type Said = { endpoint: string; p256dh: string; auth: string };

const isApple = () => /iPad|iPhone|iPod/.test(navigator.userAgent) || "standalone" in navigator;

/** On a browser's very first page the worker is not there yet; after so long it is not coming. */
const PATIENCE_MS = 5_000;

/** The registration of this product's service worker, waited for; null where the browser has none, or keeps it from us. */
async function worker(): Promise<ServiceWorkerRegistration | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    await navigator.serviceWorker.getRegistration();
    return await Promise.race([navigator.serviceWorker.ready, late]);
  } catch {
    return null; // Private windows of some browsers refuse to be asked.
  } finally {
    clearTimeout(timer);
  }
}

/** How things stand in this browser, with its subscription where it has one. */
export async function look(): Promise<{ standing: Standing; subscription: PushSubscription | null }> {
  const none = (standing: Standing) => ({ standing, subscription: null });
  // Safari on a phone knows the Push API only once it was opened from the home screen.
  if (!("serviceWorker" in navigator)) return none("unsupported");
  if (!("PushManager" in window)) return none(isApple() ? "homeScreen" : "unsupported");
  const registration = await worker();
  if (!registration) return none("notReady");
  if (Notification.permission === "denied") return none("denied");
  const subscription = await registration.pushManager.getSubscription().catch(() => null);
  return { standing: subscription ? "on" : "off", subscription };
}

/** Asks the browser for a subscription with this server's key; null where its owner said no. Throws where it can't be had. */
export async function subscribe(serverKey: string): Promise<PushSubscription | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  const registration = await worker();
  if (!registration) throw new Error("no service worker");
  const before = await registration.pushManager.getSubscription();
  // One made with another key of the server would be refused.
  if (before) await before.unsubscribe();
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: serverKey });
}

/** Whether a subscription was made with this key of the server. */
export function isOf(subscription: PushSubscription, serverKey: string): boolean {
  const key = subscription.options.applicationServerKey;
  return !!key && base64url(key) === serverKey;
}

export function saidOf(subscription: PushSubscription): Said {
  const key = (name: PushEncryptionKeyName) => base64url(subscription.getKey(name) ?? new ArrayBuffer(0));
  return { endpoint: subscription.endpoint, p256dh: key("p256dh"), auth: key("auth") };
}

function base64url(bytes: ArrayBuffer): string {
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
