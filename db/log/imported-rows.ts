import { uuidv7 } from "uuidv7";
import { localDate } from "@/lib/calendar";
import type { SessionDraft } from "@/lib/imports/draft";
import { line } from "@/lib/imports/fitted";
import { originOf } from "@/lib/imports/origin";
import { plainSay } from "@/lib/imports/plain-say";
import { once, type Said, said } from "@/lib/imports/said";
import type { importedFiles } from "../schema/training";
import type { Saving } from "./given-file";
import type { Place } from "./place-drafts";
import { stored } from "./session-drafts";

type FileRow = typeof importedFiles.$inferSelect;
type Done = {
  outcome: { kept: number; merged: number; known: number; asked: number; wellness: number };
  words: Said[];
  again: boolean;
  sessionId: string | null;
};

/** What is said of a file, as its row keeps it: codes, and the same in plain English. */
export function told(list: readonly Said[]): Pick<FileRow, "message" | "said"> {
  return { message: line(list.map(plainSay).join(" "), 1000), said: [...list] };
}

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
    ...told(draft.warnings),
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
export function wordsOf(place: Place, zone: string): Said[] {
  switch (place.what) {
    case "kept":
      return [];
    case "known":
      return [place.said];
    case "merged":
      return [said("outcome.added")];
    default:
      return [QUESTIONS[place.question](place.session.removedAt, zone)];
  }
}

const QUESTIONS = {
  like: () => said("outcome.maybeLike"),
  typed: () => said("outcome.maybeTyped"),
  removed: (at: Date | null, zone: string) =>
    at ? said("outcome.removedOn", { day: { day: localDate(at, zone) } }) : said("outcome.removed"),
};

/** What a file that brought nothing new is told as. */
export const SEEN = said("outcome.seen");

/** The line of a file; none where it was but one question, which is its own line. */
export function fileRow(athleteId: string, file: Saving, done: Done): FileRow | null {
  const sum = (key: keyof Done["outcome"]) => file.outcome[key] + done.outcome[key];
  const [kept, merged, known, wellness] = [sum("kept"), sum("merged"), sum("known"), sum("wellness")];
  const sessions = kept + merged + known + file.outcome.failed;
  if (sessions + wellness === 0 && sum("asked") > 0) return null;
  const words = done.again ? [SEEN] : once([...file.words, ...done.words], 3);
  return {
    athleteId,
    id: file.id,
    name: line(file.name, 300),
    sha256: file.sha256,
    outcome:
      kept + wellness ? "kept" : merged ? "merged" : known || !file.outcome.failed ? "known" : "refused",
    ...told([...counted({ ...file.outcome, kept, merged, known, wellness }), ...words]),
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
function counted({ kept, merged, known, wellness, failed }: Saving["outcome"]): Said[] {
  if (kept + merged + known + wellness + failed < 2) return [];
  const parts = [
    ["outcome.new", kept],
    ["outcome.merged", merged],
    ["outcome.known", known],
    ["outcome.mornings", wellness],
    ["outcome.failed", failed],
  ] as const;
  const list = parts.filter(([, n]) => n > 0).map(([code, n]) => said(code, { n }));
  return [said("outcome.all", { parts: { list } })];
}
