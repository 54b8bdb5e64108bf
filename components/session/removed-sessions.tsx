"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import { browserTimeZone } from "../ui/account-fields";
import { FormMessage } from "../ui/form-message";
import { useFormat } from "../ui/use-format";
import { useSend } from "../ui/use-send";
import { useSessionName } from "./use-session-name";

type Removed = { id: string; date: string; kind: string; title: string; durationMin: number };
type Removal = { id: string; removed: boolean; timeZone: string };

/** Sessions the athlete removed, each with the way back. */
export function RemovedSessions({
  sessions,
  restore,
}: {
  sessions: readonly Removed[];
  restore: (input: Removal) => Promise<ActionResult>;
}) {
  const t = useTranslations("sessions.list");
  const f = useFormat();
  const sessionName = useSessionName();
  const router = useRouter();
  const { send, errors, pending } = useSend(restore, { done: () => router.refresh() });
  return (
    <>
      <FormMessage errors={errors} shown={[]} />
      <ul className="divide-line divide-y">
        {sessions.map((session) => {
          const name = session.title || sessionName(session.kind);
          const date = f.day(session.date);
          return (
            <li key={session.id} className="flex items-center justify-between gap-4 py-2">
              <span className="min-w-0 break-words">
                <strong className="font-semibold">{name}</strong>{" "}
                <span className="text-muted">
                  {t("when", { date, minutes: f.minutes(session.durationMin) })}
                </span>
              </span>
              <button
                type="button"
                disabled={pending}
                className="min-h-9 shrink-0 px-2 text-sm underline"
                aria-label={t("bringBackOf", { session: name, date })}
                onClick={() => void send({ id: session.id, removed: false, timeZone: browserTimeZone() })}
              >
                {t("bringBack")}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
