/** Nobody's messages show in this browser any more: whoever was here has signed out, or somebody else has come. */
export async function leavePush(): Promise<void> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) return;
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  const subscription = await registration?.pushManager.getSubscription().catch(() => null);
  // The server has ended it already, or its push service will say that it is gone.
  await subscription?.unsubscribe().catch(() => false);
}
