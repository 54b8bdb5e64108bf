"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { localDate } from "@/lib/calendar";
import { browserTimeZone } from "./account-fields";

/** Loads the page anew when the day turns or the traveller lands: the page's date must be the wall calendar's. */
export function LocalDay({ shown, known }: { shown: string; known: string }) {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible" && localDate(new Date(), known) !== shown) router.refresh();
    };
    const timer = setInterval(look, 60_000);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router, shown, known]);
  useEffect(() => {
    const zone = browserTimeZone();
    if (zone === known) return;
    void fetch("/api/v1/time-zone", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ timeZone: zone }),
    }).then((answer) => answer.ok && router.refresh());
  }, [router, known]);
  return null;
}
