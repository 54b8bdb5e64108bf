"use client";

import { useTranslations } from "next-intl";
import { standingOf } from "@/lib/roster/spoken";
import type { RosterLine } from "./line-of";
import { useTalks } from "./talk-dialog";

/** Opens the dialog around it to write down that one has spoken with this athlete. */
export function TalkButton({ line, then }: { line: RosterLine; then?: () => void }) {
  const t = useTranslations("roster");
  const talks = useTalks();
  if (!talks || line.place === "fine" || line.place === "away") return null;
  return (
    <button
      type="button"
      className="act"
      aria-label={t("talk.openFor", { name: line.name })}
      onClick={() => {
        then?.();
        talks.ask(spokenOf(line));
      }}
    >
      {t("talk.open")}
    </button>
  );
}

/** Whom a talk is about, and how they stood when the coach saw the line. */
export function spokenOf({ id, name, verdict, urgency, rule, flags = [] }: RosterLine) {
  const standing = standingOf({
    verdict: verdict ?? null,
    urgency: urgency ?? null,
    rule: rule ?? null,
    flags,
  });
  return { athleteId: id, name, standing };
}

/** Takes a talk back: the row stands where it stood. */
export function TakeBackButton({
  then,
  ...talk
}: {
  athleteId: string;
  name: string;
  talkId: string;
  /** Whether the athlete reads it. */
  told?: true;
  then?: () => void;
}) {
  const t = useTranslations("roster");
  const talks = useTalks();
  if (!talks) return null;
  return (
    <button
      type="button"
      className="act"
      aria-label={t(talk.told ? "talk.takeBackAnswer" : "talk.takeBackOf", { name: talk.name })}
      disabled={talks.pending}
      onClick={() => {
        then?.();
        talks.takeBack({ athleteId: talk.athleteId, id: talk.talkId });
      }}
    >
      {t("talk.takeBack")}
    </button>
  );
}
