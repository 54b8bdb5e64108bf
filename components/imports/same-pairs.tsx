"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { useFormat } from "../ui/use-format";
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
  const t = useTranslations("imports");
  const f = useFormat();
  const router = useRouter();
  const done = () => router.refresh();
  const joining = useSend(join, { done });
  const keeping = useSend(keep, { done });
  const pair = { id: typed.id, into: like.id };
  const pending = joining.pending || keeping.pending;
  const both = {
    day: f.day(typed.date),
    typed: sessionWords(typed, t, f),
    brought: sessionWords(like, t, f),
  };
  return (
    <section aria-label={t("pair.label")} className="bg-accent-soft rounded-2xl px-4 py-3 text-sm">
      <p>{like.title ? t("pair.looksNamed", { ...both, title: like.title }) : t("pair.looks", both)}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" pending={pending} onClick={() => void joining.send(pair)}>
          {t("pair.join")}
        </Button>
        <Button kind="quiet" size="small" pending={pending} onClick={() => void keeping.send(pair)}>
          {t("pair.keep")}
        </Button>
      </div>
      <FormMessage errors={[...joining.errors, ...keeping.errors]} shown={[]} />
    </section>
  );
}
