/// <reference lib="webworker" />
// The service worker: shows pushes, sends what waits on the phone, and answers with the page for no network where there is
// none. It keeps that page and its scripts, and no page or answer of a person. Built by scripts/build-worker.ts, served by app/sw.js/route.ts.
import { NetworkOnly, type PrecacheEntry, PrecacheFallbackPlugin, Serwist } from "serwist";
import { OFFLINE_PAGE } from "@/lib/phone/offline-page";
import { sendInTheBackground } from "./entries";
import { answerPushes } from "./push";

declare const self: ServiceWorkerGlobalScope;
/** What `OFFLINE_PAGE` is made of; filled in when the worker is built. */
declare const KEPT_FILES: PrecacheEntry[];

/** After so long a page that does not come is taken for no network: a bar of signal that carries nothing is none. */
const PATIENCE_S = 12;

const serwist = new Serwist({
  precacheEntries: KEPT_FILES,
  // The page is asked for as nobody: it is the same whoever is signed in.
  precacheOptions: { cleanupOutdatedCaches: true, fetchOptions: { credentials: "omit" } },
  // A new version holds at once: pages of the old one ask the worker for nothing but what is named by its content.
  skipWaiting: true,
  clientsClaim: true,
  disableDevLogs: true,
});
serwist.registerCapture(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode === "navigate" && !url.pathname.startsWith("/api/"),
  new NetworkOnly({
    networkTimeoutSeconds: PATIENCE_S,
    plugins: [
      new PrecacheFallbackPlugin({
        serwist,
        fallbackUrls: [{ url: OFFLINE_PAGE, matcher: () => true }],
      }),
    ],
  }),
);
serwist.addEventListeners();
answerPushes();
sendInTheBackground();
