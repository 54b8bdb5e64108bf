/** A browser whose scripts run says so by this cookie: nothing else is in it. */
export const SCRIPTS_COOKIE = "feelcheck.scripts";
