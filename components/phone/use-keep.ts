"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { EntryKind } from "@/lib/phone/entry";
import { useLatest } from "../ui/use-latest";
import { useViewer } from "../ui/viewer-scope";
import { type ForLater, keepForLater } from "./later";

/** What a form calls instead of the server's action where there is no network: it keeps the entry on the phone. */
export function useKeep<I extends object>(kind: EntryKind, of: (input: I) => Omit<ForLater, "kind">) {
  const t = useTranslations("offline.page");
  const person = useViewer();
  const latest = useLatest({ of, person, t });
  return useCallback(
    async (input: I): Promise<ActionResult<never>> => {
      const { of, person, t } = latest.current;
      const { whose: _, ...form } = input as I & { whose?: string };
      const kept = await keepForLater(person, { kind, ...of(input) }, form);
      // The form reads nothing of what a server would have answered.
      if (kept) return { ok: true, data: null as never };
      return { ok: false, status: 400, errors: [{ field: "form", message: t("notKept") }] };
    },
    [kind, latest],
  );
}
