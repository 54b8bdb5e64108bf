"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { LocalDate } from "@/lib/calendar";
import type { Verdict } from "@/lib/engine/vocabulary";
import { saidOf } from "./said-here";

/** Beside the server's verdict of a date: that this phone had said something else without a network. */
export function PhoneSaid({ date, verdict }: { date: LocalDate; verdict: Verdict }) {
  const t = useTranslations("offline.page");
  const words = useTranslations("verdict.word");
  const [said, setSaid] = useState<Verdict | null>(null);
  useEffect(() => {
    let here = true;
    void saidOf(date).then((one) => here && setSaid(one));
    return () => {
      here = false;
    };
  }, [date]);
  if (!said || said === verdict) return null;
  return (
    <p role="status" className="bg-accent-soft rounded-lg px-4 py-2 text-sm">
      {t("differs", { said: words(said), holds: words(verdict) })}
    </p>
  );
}
