import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { listenForChanges, type Standing } from "./nudges";

const SETTLE_MS = 300;
/** A page out of sight for so long needs no connection; it looks again when it is seen again. */
const UNSEEN_MS = 60_000;

/** Draws the page anew whenever a stream of changes says so, and tells how it stands to it. */
export function useLive(address: string): Standing {
  const router = useRouter();
  const [standing, setStanding] = useState<Standing>("open");
  useEffect(() => {
    let settle: ReturnType<typeof setTimeout> | undefined;
    let unseen: ReturnType<typeof setTimeout> | undefined;
    let connection: AbortController | null = null;
    let last: Standing = "open";
    const refresh = () => {
      clearTimeout(settle);
      settle = setTimeout(() => router.refresh(), SETTLE_MS);
    };
    const standing = (now: Standing) => {
      last = now;
      setStanding(now);
    };
    const listen = () => {
      connection = new AbortController();
      void listenForChanges(address, { standing, changed: refresh }, connection.signal);
    };
    const stop = () => {
      connection?.abort();
      connection = null;
    };
    const seen = () => {
      clearTimeout(unseen);
      if (document.visibilityState === "hidden") {
        unseen = setTimeout(stop, UNSEEN_MS);
        return;
      }
      // What changed while nobody listened was not heard.
      if (last === "elsewhere") stop();
      if (connection || last === "ended") return;
      refresh();
      listen();
    };
    listen();
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("focus", seen);
    return () => {
      clearTimeout(settle);
      clearTimeout(unseen);
      stop();
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("focus", seen);
    };
  }, [router, address]);
  return standing;
}
