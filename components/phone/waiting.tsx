"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { tookSince } from "@/lib/phone/here";
import type { Round } from "@/lib/phone/queue";
import { Button } from "../ui/button";
import { NotTaken } from "./not-taken";
import { tellSent } from "./sent-event";
import { useEntries } from "./use-entries";
import { useSending } from "./use-sending";

/** On every page: what waits on this phone, and what the server would not take, with its reason. */
export function Waiting() {
  const router = useRouter();
  useEffect(() => {
    // The worker may have sent while this page was on its way.
    void tookSince(performance.timeOrigin).then((took) => took && router.refresh());
  }, [router]);
  return (
    <WaitingHere
      heard={({ taken }) => {
        if (taken.length === 0) return;
        tellSent();
        router.refresh();
      }}
    />
  );
}

/** The same, where another thing than this page drawn anew follows once something was taken. */
export function WaitingHere({ heard }: { heard: (round: Round) => void }) {
  const t = useTranslations("offline.waiting");
  const entries = useEntries(heard) ?? [];
  const open = entries.filter(({ waiting }) => waiting.state === "waiting");
  const { sending, send } = useSending(open.length > 0);
  if (entries.length === 0) return null;
  return (
    <section className="bg-accent-soft mx-auto mb-5 max-w-xl space-y-3 rounded-xl px-4 py-3 text-sm">
      {open.length > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div className="min-w-0 grow basis-60">
            <p role="status" className="font-semibold">
              {t("count", { count: open.length })}
            </p>
            <p>{t("when")}</p>
          </div>
          <Button kind="quiet" size="small" aria-disabled={sending} onClick={send}>
            {t(sending ? "sending" : "send")}
          </Button>
        </div>
      )}
      {entries
        .filter(({ waiting }) => waiting.state !== "waiting")
        .map((entry) => (
          <NotTaken
            key={entry.waiting.seq}
            entry={entry}
            // It may go now, or what built on it; the first that waits is sent anyway.
            changed={() => open.length > 0 && send()}
          />
        ))}
    </section>
  );
}
