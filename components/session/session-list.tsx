"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { inWords } from "@/lib/calendar";
import { RPE_WORDS, sessionName } from "@/lib/session-kinds";
import { FormMessage } from "../ui/form-message";
import { useHydrated } from "../ui/use-hydrated";
import { useSend } from "../ui/use-send";
import { useOwnZone } from "../ui/viewer-scope";

export type ListedSession = {
  id: string;
  date: string;
  kind: string;
  durationMin: number;
  rpe: number | null;
  distanceKm: number | null;
  descentM: number | null;
  note: string;
  title?: string;
  averageHr?: number | null;
  /** How many there are in the time that is shown, where the list may be shorter. */
  all?: number;
};
type Rating = { id: string; rpe: number };
type Removal = { id: string; removed: boolean; timeZone: string };

/** Sessions with their effort; the athlete's own can be changed and removed, and a removal undone. */
export function SessionList({
  sessions,
  remove,
  rate,
}: {
  sessions: readonly ListedSession[];
  remove?: (input: Removal) => Promise<ActionResult>;
  /** Asks for the effort of sessions that came without one. */
  rate?: (input: Rating) => Promise<ActionResult>;
}) {
  const more = (sessions[0]?.all ?? 0) - sessions.length;
  return (
    <ul className="divide-line divide-y">
      {sessions.map((session) => (
        <li key={session.id} className="flex flex-wrap items-start justify-between gap-x-4 py-2.5">
          <div className="min-w-0 grow basis-56">
            <p className="wrap-anywhere">
              <strong className="font-semibold" dir="auto">
                {session.title || sessionName(session.kind)}
              </strong>{" "}
              <span className="text-muted">{inWords(session.date)}</span>
            </p>
            <p className="text-muted text-sm">
              {[
                `${Math.round(session.durationMin)} min`,
                session.rpe === null
                  ? "no RPE"
                  : `RPE ${session.rpe} ${(RPE_WORDS[session.rpe] ?? "").toLowerCase()}`,
                session.averageHr != null && `${session.averageHr} bpm`,
                session.distanceKm !== null && `${Number(session.distanceKm.toFixed(1))} km`,
                session.descentM !== null && `${session.descentM} m down`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {session.note && (
              <p className="mt-0.5 text-sm wrap-anywhere whitespace-pre-wrap" dir="auto">
                {session.note}
              </p>
            )}
            {rate && session.rpe === null && <Rate id={session.id} rate={rate} />}
          </div>
          {remove && <Own session={session} remove={remove} />}
        </li>
      ))}
      {more > 0 && <li className="text-muted py-2.5 text-sm">and {more} more</li>}
    </ul>
  );
}

function Rate({ id, rate }: { id: string; rate: (input: Rating) => Promise<ActionResult> }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { send, errors, pending } = useSend(rate, {
    done: () => router.refresh(),
  });
  return (
    <div>
      <label className="mt-1 flex flex-wrap items-center gap-2 text-sm font-medium">
        How hard was it?
        <select
          defaultValue=""
          disabled={pending || !hydrated}
          onChange={(event) => event.target.value && void send({ id, rpe: Number(event.target.value) })}
          className="border-field bg-card min-h-9 max-w-full rounded-lg border px-2"
        >
          <option value="">RPE…</option>
          {RPE_WORDS.map((word, rpe) => (
            <option key={word} value={rpe}>
              {rpe} {word}
            </option>
          ))}
        </select>
      </label>
      <FormMessage errors={errors} shown={[]} />
    </div>
  );
}

function Own({
  session,
  remove,
}: {
  session: ListedSession;
  remove: (input: Removal) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const [removed, setRemoved] = useState(false);
  const { send, errors, pending } = useSend(remove, {
    done: (_, sent) => {
      setRemoved(sent.removed);
      // The list is drawn anew only after an undo was possible.
      if (!sent.removed) router.refresh();
    },
  });
  const zone = useOwnZone();
  const ask = (remove: boolean) => void send({ id: session.id, removed: remove, timeZone: zone() });
  return (
    <div className="text-sm whitespace-nowrap">
      <FormMessage errors={errors} shown={[]} />
      {removed ? (
        <span role="status">
          Removed.{" "}
          <button
            type="button"
            disabled={pending}
            className="min-h-9 px-1 font-semibold underline"
            onClick={() => ask(false)}
          >
            Undo
          </button>
        </span>
      ) : (
        <>
          <Link
            href={`/sessions/${session.id}`}
            className="inline-block min-h-9 px-2 py-2 underline"
            aria-label={`Change ${sessionName(session.kind)} of ${inWords(session.date)}`}
          >
            Change
          </Link>
          <button
            type="button"
            disabled={pending}
            className="min-h-9 px-2 underline"
            aria-label={`Remove ${sessionName(session.kind)} of ${inWords(session.date)}`}
            onClick={() => ask(true)}
          >
            Remove
          </button>
        </>
      )}
    </div>
  );
}
