"use client";

import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { inWords } from "@/lib/calendar";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";
import { sessionWords } from "./session-words";

type Session = {
  id: string;
  date: string;
  kind: string;
  durationMin: number;
  distanceKm: number | null;
  rpe: number | null;
  title: string;
};
export type Pair = { typed: Session; like: Session };
type Decide = (input: { id: string; into: string }) => Promise<ActionResult>;

/** Sessions typed by hand that look like one a file brought: saved they are, and the athlete says whether they are one. */
export function SamePairs({ pairs, join, keep }: { pairs: readonly Pair[]; join: Decide; keep: Decide }) {
  return pairs.map((pair) => <One key={pair.typed.id} pair={pair} join={join} keep={keep} />);
}

function One({ pair: { typed, like }, join, keep }: { pair: Pair; join: Decide; keep: Decide }) {
  const router = useRouter();
  const done = () => router.refresh();
  const joining = useSend(join, { done });
  const keeping = useSend(keep, { done });
  const pair = { id: typed.id, into: like.id };
  const pending = joining.pending || keeping.pending;
  return (
    <section aria-label="Is it the same session?" className="bg-accent-soft rounded-2xl px-4 py-3 text-sm">
      <p>
        What you typed for {inWords(typed.date)} ({sessionWords(typed)}) looks like what your file brought
        {like.title && ` as "${like.title}"`} ({sessionWords(like)}). Is it the same session?
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" pending={pending} onClick={() => void joining.send(pair)}>
          The same: join them
        </Button>
        <Button kind="quiet" size="small" pending={pending} onClick={() => void keeping.send(pair)}>
          Two sessions: keep both
        </Button>
      </div>
      <FormMessage errors={[...joining.errors, ...keeping.errors]} shown={[]} />
    </section>
  );
}
