import { uuidv7 } from "uuidv7";
import { inWords, localDate } from "@/lib/calendar";
import type { SessionDraft } from "@/lib/imports/draft";
import { line } from "@/lib/imports/fitted";
import { originOf } from "@/lib/imports/origin";
import type { importedFiles } from "../schema/training";
import type { Saving } from "./given-file";
import type { Place } from "./place-drafts";
import { stored } from "./session-drafts";

type FileRow = typeof importedFiles.$inferSelect;
type Done = {
  outcome: { kept: number; merged: number; known: number; asked: number; mornings: number };
  words: string[];
  again: boolean;
  sessionId: string | null;
};

/** A question that waits for the athlete's answer. */
export function questionRow(
  athleteId: string,
  file: Saving,
  draft: SessionDraft,
  { session, question }: Extract<Place, { what: "asked" }>,
): FileRow {
  return {
    athleteId,
    id: uuidv7(),
    name: line(file.name, 300),
    sha256: file.sha256,
    outcome: "asked",
    message: line(draft.warnings.join(" "), 1000),
    sessionId: session.id,
    draft: stored(draft),
    question,
    likeId: session.id,
    answeredAt: null,
    origin: originOf(draft),
    importedBy: null,
    takenBackAt: null,
    at: new Date(),
  };
}

/** What a place is told as; nothing for a new session. */
export function wordsOf(place: Place, zone: string): string[] {
  switch (place.what) {
    case "kept":
      return [];
    case "known":
      return [place.message];
    case "merged":
      return ["The same workout was here already; what this file knows more was added."];
    default:
      return [QUESTIONS[place.question](place.session.removedAt, zone)];
  }
}

const QUESTIONS = {
  like: () => "This may be a session you have already.",
  typed: () => "This may be a session that you typed.",
  removed: (at: Date | null, zone: string) =>
    `You removed this session${at ? ` on ${inWords(localDate(at, zone))}` : ""}: bring it back?`,
};

/** What a file that brought nothing new is told as. */
export const SEEN = "This very file was imported before.";

/** The line of a file; none where it was but one question, which is its own line. */
export function fileRow(athleteId: string, file: Saving, done: Done): FileRow | null {
  const sum = (key: keyof Done["outcome"]) => file.outcome[key] + done.outcome[key];
  const [kept, merged, known, mornings] = [sum("kept"), sum("merged"), sum("known"), sum("mornings")];
  const sessions = kept + merged + known + file.outcome.failed;
  if (sessions + mornings === 0 && sum("asked") > 0) return null;
  const words = done.again ? [SEEN] : [...new Set([...file.words, ...done.words])].slice(0, 3);
  return {
    athleteId,
    id: file.id,
    name: line(file.name, 300),
    sha256: file.sha256,
    outcome:
      kept + mornings ? "kept" : merged ? "merged" : known || !file.outcome.failed ? "known" : "refused",
    message: line(
      [counted({ ...file.outcome, kept, merged, known, mornings }), ...words].filter(Boolean).join(" "),
      1000,
    ),
    sessionId: sessions === 1 ? (done.sessionId ?? file.sessionId) : null,
    draft: null,
    question: null,
    likeId: null,
    answeredAt: null,
    origin: null,
    importedBy: null,
    takenBackAt: null,
    at: new Date(),
  };
}

/** How many became what, for files that hold more than one. */
function counted(of: Saving["outcome"]): string {
  const { kept, merged, known, mornings, failed } = of;
  if (kept + merged + known + mornings + failed < 2) return "";
  const parts = [
    kept && `${kept.toLocaleString("en")} new`,
    merged && `${merged.toLocaleString("en")} joined to ones you had`,
    known && `${known.toLocaleString("en")} here already`,
    mornings && `${mornings.toLocaleString("en")} mornings`,
    failed && `${failed.toLocaleString("en")} could not be kept`,
  ].filter(Boolean);
  return `${parts.join(", ")}.`;
}
