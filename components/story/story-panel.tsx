"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import type { StoryDay } from "@/lib/story/story";
import { Timeline } from "../charts/timeline";
import { DayTable } from "./day-table";

/** The timeline with its chosen day in the URL, and the same as a table. */
export function StoryPanel({
  days,
  selected,
  otherName,
  still,
}: {
  days: readonly StoryDay[];
  selected: string | null;
  otherName?: string | null;
  /** A timeline without a day to choose. */
  still?: boolean;
}) {
  const t = useTranslations("story.table");
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const [, begin] = useTransition();
  const [chosen, setChosen] = useOptimistic(selected);
  const choose = (date: string) =>
    begin(() => {
      setChosen(date);
      const next = new URLSearchParams(params);
      next.set("day", date);
      router.replace(`${path}?${next}`, { scroll: false });
    });
  return (
    <div>
      <Timeline days={days} selected={chosen} choose={still ? undefined : choose} otherName={otherName} />
      <details className="mt-3">
        <summary className="min-h-11 py-2.5 text-sm underline decoration-dotted underline-offset-4">
          {t("same")}
        </summary>
        <DayTable days={days} />
      </details>
    </div>
  );
}
