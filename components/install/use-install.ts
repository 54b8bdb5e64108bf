import { useEffect, useState } from "react";
import { useHydrated } from "../ui/use-hydrated";

/** What Chromium hands to a page that may be put on the home screen. */
type InstallPrompt = Event & { prompt: () => Promise<unknown> };

export type Phone = "iphone" | "android" | "other";

/** Which steps lead to the home screen on this device; null before scripts run, and where Feelcheck is opened from there. */
export function useInstall(): { phone: Phone | null; install: (() => void) | null } {
  const hydrated = useHydrated();
  const [prompt, setPrompt] = useState<InstallPrompt | null>(null);
  useEffect(() => {
    const keep = (event: Event) => {
      event.preventDefault();
      setPrompt(event as InstallPrompt);
    };
    addEventListener("beforeinstallprompt", keep);
    return () => removeEventListener("beforeinstallprompt", keep);
  }, []);
  return {
    phone: hydrated && !isInstalled() ? phoneOf(navigator) : null,
    install: prompt && (() => void prompt.prompt()),
  };
}

const isInstalled = () =>
  matchMedia("(display-mode: standalone)").matches ||
  (navigator as { standalone?: boolean }).standalone === true;

/** An iPad says that it is a Macintosh; no Macintosh has a screen to touch. */
export function phoneOf({
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, "userAgent" | "maxTouchPoints">): Phone {
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1))
    return "iphone";
  return /Android/.test(userAgent) ? "android" : "other";
}
