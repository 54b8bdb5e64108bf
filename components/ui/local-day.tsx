"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import * as z from "zod/mini";
import { WHOSE_HEADER } from "@/lib/action-result";
import { localDate, localTime } from "@/lib/calendar";
import { dayOf, MIDNIGHT } from "@/lib/day-start";
import { canonicalZone, zoneFor } from "@/lib/time-zones";
import { browserTimeZone } from "./account-fields";
import { Link } from "./link";
import { DAYS, useDraft } from "./use-draft";
import { useViewer, whoseOf } from "./viewer-scope";

const answer = z.object({ timeZone: z.string() });
const zoneTold = z.nullable(z.string().check(z.maxLength(64)));

/**
 * Loads the page anew when the day turns or the traveller lands: the page's date must be the one that counts now. Whoever
 * chose a zone is asked once in each other one whether it still is the right one; nothing is changed for them.
 */
export function LocalDay({ shown, known }: { shown: string; known: string }) {
  const t = useTranslations("ui.localDay");
  const router = useRouter();
  const person = useViewer();
  const dayStartsAt = person?.dayStartsAt ?? MIDNIGHT;
  const whose = whoseOf(person);
  const [landed, setLanded] = useState<string | null>(null);
  const told = useRef<string | null>(null);
  useEffect(() => {
    const look = () => {
      const today = dayOf(new Date(), { timeZone: known, dayStartsAt });
      if (document.visibilityState === "visible" && today !== shown) router.refresh();
    };
    const timer = setInterval(look, 60_000);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router, shown, known, dayStartsAt]);
  useEffect(() => {
    const reported = browserTimeZone();
    const here = person && zoneFor(person, reported);
    // A page that is drawn anew tells it no second time: of two devices, the one that was moved last holds.
    if (!here || !whose || here === told.current) return;
    told.current = here;
    if (here === known) return;
    void tell(reported, whose).then((zone) => {
      if (zone === null) told.current = null;
      if (zone === null || zone === known) return;
      setLanded(zone);
      router.refresh();
    });
  }, [router, known, person, whose]);
  if (landed)
    return (
      <p role="status" className="bg-accent-soft rounded-lg px-4 py-2 text-sm">
        {t.rich("landed", { zone: landed, link: accountLink })}
      </p>
    );
  return person?.zoneChosen ? <OtherZone chosen={known} /> : null;
}

/** Says once, in each zone that is not the chosen one, that the chosen one holds. */
function OtherZone({ chosen }: { chosen: string }) {
  const t = useTranslations("ui.localDay");
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => setHere(canonicalZone(browserTimeZone())), []);
  const told = useDraft({
    name: "zone-told",
    schema: zoneTold,
    maxAgeMs: 180 * DAYS,
    start: null,
  });
  const now = new Date();
  // A browser that says UTC hides where it is; one on the same clock is in the same place for a calendar.
  if (!here || here === "UTC" || told.value === here) return null;
  if (localTime(now, here) === localTime(now, chosen) && localDate(now, here) === localDate(now, chosen))
    return null;
  return (
    <p role="status" className="bg-accent-soft rounded-lg px-4 py-2 text-sm">
      {t.rich("elsewhere", {
        chosen,
        here,
        link: accountLink,
        keep: (chunks) => (
          <button type="button" className="min-h-6 underline" onClick={() => told.set(here)}>
            {chunks}
          </button>
        ),
      })}
    </p>
  );
}

const accountLink = (chunks: ReactNode) => (
  <Link href="/account" className="underline">
    {chunks}
  </Link>
);

/** Tells the server where this browser says it is; the zone that holds now, null where it did not answer. */
async function tell(timeZone: string, whose: string): Promise<string | null> {
  const response = await fetch("/api/v1/time-zone", {
    method: "POST",
    headers: { "content-type": "application/json", [WHOSE_HEADER]: encodeURIComponent(whose) },
    body: JSON.stringify({ timeZone }),
  }).catch(() => null);
  return response?.ok ? answer.parse(await response.json()).timeZone : null;
}
