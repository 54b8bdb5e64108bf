import type { BrowserContext } from "@playwright/test";
import type { Subscription } from "@/lib/notices/push";

/**
 * Lets the pages of a context believe that the browser has a push service: subscribing gives what is told here, as a push
 * service would. A browser of a test has none, and asks nobody for permission.
 */
export async function fakePush(context: BrowserContext, subscription: Subscription): Promise<void> {
  await context.addInitScript((given) => {
    const bytes = (text: string) =>
      Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0)).buffer;
    const kept = () => sessionStorage.getItem("fake push");
    const made = (serverKey: string) => ({
      endpoint: given.endpoint,
      options: { applicationServerKey: bytes(serverKey) },
      getKey: (name: "p256dh" | "auth") => bytes(given[name]),
      async unsubscribe() {
        sessionStorage.removeItem("fake push");
        return true;
      },
    });
    const pushManager = {
      getSubscription: async () => (kept() ? made(kept() ?? "") : null),
      subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
        sessionStorage.setItem("fake push", applicationServerKey);
        return made(applicationServerKey);
      },
    };
    const registration = { pushManager };
    Object.defineProperty(navigator.serviceWorker, "getRegistration", { value: async () => registration });
    Object.defineProperty(navigator.serviceWorker, "ready", { value: Promise.resolve(registration) });
    Object.defineProperty(window, "PushManager", { value: class {}, configurable: true });
    Object.defineProperty(Notification, "permission", { get: () => "granted" });
    Notification.requestPermission = async () => "granted";
  }, subscription);
}
