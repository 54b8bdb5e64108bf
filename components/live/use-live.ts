import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useLatest } from "../ui/use-latest";
import { listenForChanges, type Standing } from "./nudges";

const SETTLE_MS = 300;
/** A page out of sight for so long needs no connection; it looks again when it is seen again. */
const UNSEEN_MS = 60_000;
/** What somebody sends has their page drawn anew by itself; that drawing is waited for so long. */
const OWN_SETTLE_MS = 2_500;

/**
 * Draws the page anew whenever a stream of changes says so, and tells how it stands to it. `drawnAt`, the server's time (ms) at
 * which the page began to be read, spares a page of one's own a second drawing: what one sends is said on the stream, too.
 */
export function useLive(address: string, drawnAt?: number): Standing {
  const router = useRouter();
  const drawn = useLatest(drawnAt);
  const [standing, setStanding] = useState<Standing>("open");
  useEffect(() => {
    let settle: ReturnType<typeof setTimeout> | undefined;
    let unseen: ReturnType<typeof setTimeout> | undefined;
    let connection: AbortController | null = null;
    let last: Standing = "open";
    const refresh = (at = Number.POSITIVE_INFINITY) => {
      clearTimeout(settle);
      const mayBeOwn = drawn.current !== undefined && Number.isFinite(at);
      const look = () => {
        if ((drawn.current ?? 0) < at) router.refresh();
      };
      settle = setTimeout(look, mayBeOwn ? OWN_SETTLE_MS : SETTLE_MS);
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
  }, [router, address, drawn]);
  return standing;
}
