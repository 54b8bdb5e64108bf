"use client";

import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { inWords } from "@/lib/calendar";
import { sessionName } from "@/lib/session-kinds";
import { browserTimeZone } from "../ui/account-fields";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";

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
  const router = useRouter();
  const { send, errors, pending } = useSend(restore, { done: () => router.refresh() });
  return (
    <>
      <FormMessage errors={errors} shown={[]} />
      <ul className="divide-line divide-y">
        {sessions.map((session) => {
          const name = session.title || sessionName(session.kind);
          return (
            <li key={session.id} className="flex items-center justify-between gap-4 py-2">
              <span className="min-w-0 break-words">
                <strong className="font-semibold">{name}</strong>{" "}
                <span className="text-muted">
                  {inWords(session.date)}, {Math.round(session.durationMin)} min
                </span>
              </span>
              <button
                type="button"
                disabled={pending}
                className="min-h-9 shrink-0 px-2 text-sm underline"
                aria-label={`Bring back ${name} of ${inWords(session.date)}`}
                onClick={() => void send({ id: session.id, removed: false, timeZone: browserTimeZone() })}
              >
                Bring back
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
