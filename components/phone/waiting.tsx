"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { localDate } from "@/lib/calendar";
import { queueHere, tell, tookSince } from "@/lib/phone/here";
import { letGo, type Opened, type Round } from "@/lib/phone/queue";
import { Button, buttonLook } from "../ui/button";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
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
          <NotTaken key={entry.waiting.seq} {...entry} />
        ))}
    </section>
  );
}

function NotTaken({ waiting, content }: Opened) {
  const t = useTranslations("offline.waiting");
  const f = useFormat();
  const discard = async () => {
    const queue = await queueHere();
    if (queue) await letGo(queue, waiting.id);
    tell(null);
  };
  const date = String(content?.entry.date ?? localDate(new Date(waiting.at), "UTC"));
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="min-w-0 grow basis-60">
        <strong>
          {content
            ? t(`refused.${content.kind}`, { date: f.day(date) })
            : t("unreadable", { date: f.day(date) })}
        </strong>{" "}
        {content?.refused?.errors.map(({ message }) => message).join(" ")}
      </p>
      <div className="flex gap-2">
        {content && (
          <Link href={formOf(waiting.id, content)} className={buttonLook("quiet", "small")}>
            {t("open")}
          </Link>
        )}
        <Button kind="quiet" size="small" onClick={() => void discard()}>
          {t("discard")}
        </Button>
      </div>
    </div>
  );
}

/** The page whose form takes an entry back. */
function formOf(id: string, { kind, entry }: NonNullable<Opened["content"]>): string {
  if (kind === "check-in") return `/check-ins/${entry.date}`;
  if (kind === "feel-check") return "/today#feel-check";
  return `/sessions/${entry.revision === 0 ? "new" : entry.id}?date=${entry.date}&returned=${id}`;
}
