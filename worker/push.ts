/// <reference lib="webworker" />
import { pushMessageIn } from "@/lib/phone/push-message";

declare const self: ServiceWorkerGlobalScope;

/** Shows what was pushed; a tap opens the page it names, in the window that is open already where there is one. */
export function answerPushes(): void {
  self.addEventListener("push", (event) => {
    const { title, body, url, tag } = pushMessageIn(event.data?.text(), self.location.origin);
    const look = { icon: "/icons/icon-192.png", badge: "/icons/badge-96.png" };
    event.waitUntil(self.registration.showNotification(title, { body, tag, data: { url }, ...look }));
  });
  self.addEventListener("notificationclick", (event) => {
    event.notification.close();
    event.waitUntil(open(String(event.notification.data?.url ?? "/")));
  });
}

async function open(url: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there =
    windows.find((window) => window.url === new URL(url, self.location.origin).href) ?? windows[0];
  if (!there) {
    await self.clients.openWindow(url);
    return;
  }
  await there.focus();
  if (new URL(there.url).pathname + new URL(there.url).search === url) return;
  // A window that another worker serves can't be led by this one.
  await there.navigate(url).catch(() => self.clients.openWindow(url));
}
