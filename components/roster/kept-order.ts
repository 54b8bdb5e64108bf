"use client";

import { useEffect, useState } from "react";
import * as z from "zod/mini";
import type { RosterView } from "@/lib/roster/view";
import { viewHref } from "@/lib/roster/view";
import { readDraft, writeDraft } from "../ui/drafts";
import { useViewer } from "../ui/viewer-scope";

/** The roster as somebody last looked at it: its address and who stood where. Names are not kept. */
const order = z.object({ href: z.string(), ids: z.array(z.string()) });
type Order = z.infer<typeof order>;
const NAME = "roster-order";
/** A working day; after that the roster looks different anyway. */
const MAX_AGE_MS = 12 * 3_600_000;

/** Keeps the order in which a roster is shown, for the way from one athlete to the next. */
export function useKeepOrder(ids: readonly string[], view: RosterView): void {
  const person = useViewer()?.id;
  const href = viewHref(view, {});
  const joined = ids.join(" ");
  useEffect(() => {
    if (person) writeDraft(person, NAME, { href, ids: joined.split(" ") });
  }, [person, href, joined]);
}

/** The roster as this person last looked at it in this browser; null where they have not, and before scripts run. */
export function useKeptOrder(): Order | null {
  const person = useViewer()?.id;
  const [kept, setKept] = useState<Order | null>(null);
  useEffect(() => setKept(person ? readDraft(person, NAME, order, MAX_AGE_MS) : null), [person]);
  return kept;
}
