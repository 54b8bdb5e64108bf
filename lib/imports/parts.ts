import { localTime } from "../calendar";
import { ImportError, type SessionDraft } from "./draft";
import { dateAt, placeOf } from "./place";
import type { Context, Recording } from "./recording";
import { workoutOf } from "./workout";

/**
 * The drafts of a file's parts. A part that is no workout does not refuse the others: it is named in their first, with
 * the reason, beside the words that hold for the whole file. Throws `ImportError` where no part is one.
 */
export function workoutsOf(
  parts: readonly Recording[],
  context: Context,
  ofTheFile: readonly string[] = [],
): SessionDraft[] {
  const drafts: SessionDraft[] = [];
  const left = [...ofTheFile];
  let fault: ImportError | null = null;
  for (const part of parts) {
    try {
      drafts.push(workoutOf(part, context));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      fault ??= error;
      left.push(`${nameOf(part, context)} was left out: it ${error.message}.`);
    }
  }
  const [first] = drafts;
  if (!first) throw fault ?? new ImportError("holds no activity");
  first.warnings.push(...left);
  const kind =
    new Set(drafts.map(({ sport }) => sport)).size > 1 ? "A multi-sport file" : "A file of several workouts";
  if (drafts.length > 1)
    for (const draft of drafts)
      draft.warnings.unshift(`${kind}: its ${drafts.length} parts are sessions of their own.`);
  return drafts;
}

/** What a part is called where it has to be spoken of: its title, sport and time of day, as far as they are known. */
function nameOf(part: Recording, context: Context): string {
  const what = part.title
    ? `“${part.title}”`
    : part.sport
      ? `a part (${part.sport.replace(/_/g, " ")})`
      : "a part";
  const start = part.start ?? part.points.find(({ t }) => !Number.isNaN(t))?.t;
  const at = start === undefined ? null : new Date(start * 1000);
  if (!at || Number.isNaN(at.getTime())) return capital(what);
  const place = placeOf(part, part.points);
  const time =
    place.offsetS === null
      ? localTime(at, place.zone ?? context.timeZone)
      : new Date(at.getTime() + place.offsetS * 1000).toISOString().slice(11, 16);
  return capital(`${what} of ${dateAt(at, place, context.timeZone)}, ${time},`);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
