/** The page that the service worker answers with where there is no network. */
export const OFFLINE_PAGE = "/offline";

/** Where the build leaves the service worker, from the project's folder. */
export const WORKER_FILE = [".next", "feelcheck-worker.js"] as const;
