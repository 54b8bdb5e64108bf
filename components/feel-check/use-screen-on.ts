import { useEffect, useState } from "react";

/**
 * Keeps the screen on while `on`, where the browser can: a page that is locked away cannot ring. Says whether it does.
 * The browser lets go of it when the page is hidden, so it is asked for anew when it is seen again.
 */
export function useScreenOn(on: boolean): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!on || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const hold = async () => {
      if (document.visibilityState !== "visible" || (lock && !lock.released)) return;
      try {
        const given = await navigator.wakeLock.request("screen");
        if (over) return void given.release();
        lock = given;
        given.addEventListener("release", () => setHeld(false));
        setHeld(true);
      } catch {
        setHeld(false); // A low battery, or the page's owner, says no: the page then says so, too.
      }
    };
    const seen = () => void hold();
    seen();
    document.addEventListener("visibilitychange", seen);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", seen);
      void lock?.release();
      setHeld(false);
    };
  }, [on]);
  return held;
}
