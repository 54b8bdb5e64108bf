"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { SessionPain } from "@/lib/engine/input";
import type { RateForm } from "@/lib/training-forms";
import { useSiteWords } from "../body/use-site-words";
import { useFormat } from "../ui/use-format";
import { AskEffort, AskPain } from "./ask-session";
import { OwnSession, type Removal } from "./own-session";
import { useSessionName } from "./use-session-name";

export type ListedSession = {
  id: string;
  date: string;
  kind: string;
  durationMin: number;
  rpe: number | null;
  distanceKm: number | null;
  descentM: number | null;
  pain?: SessionPain | null;
  note: string;
  title?: string;
  averageHr?: number | null;
  /** How many there are in the time that is shown, where the list may be shorter. */
  all?: number;
};

type Own = {
  remove?: (input: Removal) => Promise<ActionResult>;
  /** Asks for the effort of sessions that came without one. */
  rate?: (input: RateForm) => Promise<ActionResult>;
  /** The local date since which sessions are asked about whether something hurt. */
  askPainSince?: string;
};

/** Sessions with their effort; the athlete's own can be changed and removed, and a removal undone. */
export function SessionList({ sessions, ...own }: Own & { sessions: readonly ListedSession[] }) {
  const t = useTranslations("sessions.list");
  const more = (sessions[0]?.all ?? 0) - sessions.length;
  return (
    <ul className="divide-line divide-y">
      {sessions.map((session) => (
        <Row key={session.id} session={session} {...own} />
      ))}
      {more > 0 && <li className="text-muted py-2.5 text-sm">{t("more", { count: more })}</li>}
    </ul>
  );
}

function Row({ session, remove, rate, askPainSince }: Own & { session: ListedSession }) {
  const f = useFormat();
  const sessionName = useSessionName();
  const parts = useParts()(session);
  const { id, date, rpe, pain, note } = session;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 py-2.5">
      <div className="min-w-0 grow basis-56">
        <p className="wrap-anywhere">
          <strong className="font-semibold" dir="auto">
            {session.title || sessionName(session.kind)}
          </strong>{" "}
          <span className="text-muted">{f.day(date)}</span>
        </p>
        <p className="text-muted text-sm">
          {parts.map((part, i) => (
            // A number and its unit stay on one line.
            <Fragment key={part}>
              {i > 0 && " · "}
              <span className="whitespace-nowrap">{part}</span>
            </Fragment>
          ))}
        </p>
        {note && (
          <p className="mt-0.5 text-sm wrap-anywhere whitespace-pre-wrap" dir="auto">
            {note}
          </p>
        )}
        {rate && rpe === null && <AskEffort id={id} rate={rate} />}
        {rate && pain === null && askPainSince && date >= askPainSince && <AskPain id={id} rate={rate} />}
      </div>
      {remove && <OwnSession session={session} remove={remove} />}
    </li>
  );
}

/** A session in a few words: how long, how hard, how far, and what hurt. */
function useParts(): (session: ListedSession) => string[] {
  const t = useTranslations("sessions");
  const f = useFormat();
  const siteWords = useSiteWords();
  const painful = (pain: SessionPain) => [
    t("list.pain", { worst: f.number(pain.worst) }),
    pain.sites.length > 0 && f.facts(pain.sites.map(siteWords)),
    pain.strideChanged && t("list.stride"),
  ];
  return ({ durationMin, rpe, averageHr, distanceKm, descentM, pain }) =>
    [
      f.minutes(durationMin),
      rpe === null ? t("list.noEffort") : t("effort", { rpe: `${rpe}` }),
      averageHr != null && f.beats(averageHr),
      distanceKm !== null && f.distance(distanceKm),
      descentM !== null && t("list.down", { elevation: f.elevation(descentM) }),
      ...(pain && pain.worst > 0 ? painful(pain) : []),
    ].filter((part) => part !== false);
}
