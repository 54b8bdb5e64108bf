"use client";

import { useTranslations } from "next-intl";
import { useHydrated } from "../ui/use-hydrated";
import { AnswerButtons } from "./answer-buttons";
import { useAnswering } from "./answering";
import { FlagButton } from "./flag-button";
import type { RosterLine } from "./line-of";
import { NudgeButton } from "./nudge-button";
import { useAskForSheet } from "./sheet-context";
import { TakeBackButton, TalkButton } from "./talk-button";

/** What a coach does about a line: on a phone behind one button, with all there is to know of the athlete. */
export function LineActs({ line }: { line: RosterLine }) {
  const t = useTranslations("roster");
  const open = useAskForSheet();
  return (
    <div role="cell" className="acts">
      <button
        type="button"
        className="more"
        aria-label={t("sheet.openFor", { name: line.name })}
        onClick={() => open(line)}
      >
        ⋯
      </button>
      {line.place === "fine" && !line.talk && <AnswerButtons line={line} likeliest />}
      <Acts line={line} />
    </div>
  );
}

/** Answers under a line that needs a word; on a page without scripts there is nothing to tap. */
export function LineAnswers({ line }: { line: RosterLine }) {
  const hydrated = useHydrated();
  const answering = useAnswering();
  if (!hydrated || !answering || line.place !== "word" || line.talk || !line.verdict) return null;
  return (
    <div role="cell" className="answers">
      <AnswerButtons line={line} own />
    </div>
  );
}

/** What the sheet of a line shows: the answers first. */
export function SheetActs({ line, then }: { line: RosterLine; then: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <AnswerButtons line={line} own then={then} />
      <Acts line={line} all then={then} />
    </div>
  );
}

/** The buttons that fit where the athlete stands, or all of them. `then` is done beside what a button does. */
export function Acts({ line, all = false, then }: { line: RosterLine; all?: boolean; then?: () => void }) {
  const { id, name, place, talk, nudge, verdict, off } = line;
  return (
    <>
      {talk
        ? !talk.stays && (
            <TakeBackButton athleteId={id} name={name} talkId={talk.id} told={talk.told} then={then} />
          )
        : (all || place === "word") && <TalkButton line={line} then={then} />}
      {!verdict && !nudge && !off && <NudgeButton line={line} then={then} />}
      <FlagButton athleteId={id} name={name} then={then} />
    </>
  );
}
