"use client";

import { useTranslations } from "next-intl";
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
      <Acts line={line} />
    </div>
  );
}

/** The buttons that fit where the athlete stands, or all of them. `then` is done beside what a button does. */
export function Acts({ line, all = false, then }: { line: RosterLine; all?: boolean; then?: () => void }) {
  const { id, name, place, talk, nudge, verdict } = line;
  return (
    <>
      {talk ? (
        <TakeBackButton athleteId={id} name={name} talkId={talk.id} then={then} />
      ) : (
        (all || place === "word") && <TalkButton line={line} then={then} />
      )}
      {!verdict && !nudge && <NudgeButton line={line} then={then} />}
      <FlagButton athleteId={id} name={name} then={then} />
    </>
  );
}
