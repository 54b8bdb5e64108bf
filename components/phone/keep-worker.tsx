"use client";

import { useEffect } from "react";

/** Gives this browser the service worker; with each page it asks whether there is a newer one. */
export function KeepWorker() {
  useEffect(() => {
    if (process.env.NODE_ENV === "development" || !("serviceWorker" in navigator)) return;
    navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" }).catch((error: unknown) => {
      // Forbidden here (a private window), or cut off: the pages work without it.
      console.warn(error);
    });
  }, []);
  return null;
}
