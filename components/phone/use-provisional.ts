"use client";

import { useEffect, useState } from "react";
import type { LocalDate } from "@/lib/calendar";
import type { CodedAssessment } from "@/lib/engine/assessment";
import type { Kept } from "@/lib/phone/kept";
import type { Opened } from "@/lib/phone/queue";
import { keepSaid } from "./said-here";

/** This phone's own verdict of a local date; null until it is given, and where it can't be. The engine is loaded for it alone. */
export function useProvisional(
  { rows }: Kept,
  entries: readonly Opened[],
  date: LocalDate,
): CodedAssessment | null {
  const [given, setGiven] = useState<CodedAssessment | null>(null);
  useEffect(() => {
    let here = true;
    const waiting = entries.flatMap(({ waiting, content }) =>
      waiting.state === "waiting" && content ? [content] : [],
    );
    import("@/lib/phone/provisional")
      .then(({ provisional }) => {
        const verdict = provisional(rows, waiting, date);
        if (!here) return;
        setGiven(verdict);
        if (verdict && waiting.length > 0) void keepSaid(date, verdict.verdict);
      })
      // A newer build has taken the engine's file away: the answers wait all the same.
      .catch((error: unknown) => console.warn(error));
    return () => {
      here = false;
    };
  }, [rows, entries, date]);
  return given;
}
