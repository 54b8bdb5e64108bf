import { localTime } from "../calendar";
import type { SessionDraft } from "./draft";
import { ImportError } from "./import-error";
import { dateAt, placeOf } from "./place";
import type { Context, Recording } from "./recording";
import { type Said, said } from "./said";
import { workoutOf } from "./workout";

/**
 * The drafts of a file's parts. A part that is no workout does not refuse the others: it is named in their first, with
 * the reason, beside what is said for the whole file. Throws `ImportError` where no part is one.
 */
export function workoutsOf(
  parts: readonly Recording[],
  context: Context,
  ofTheFile: readonly Said[] = [],
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
      left.push(partLeft(part, context, error));
    }
  }
  const [first] = drafts;
  if (!first) throw fault ?? new ImportError("refused.noPart");
  first.warnings.push(...left);
  const several = new Set(drafts.map(({ sport }) => sport)).size > 1;
  const code = several ? "noted.severalSports" : "noted.severalWorkouts";
  if (drafts.length > 1)
    for (const draft of drafts) draft.warnings.unshift(said(code, { parts: drafts.length }));
  return drafts;
}

/** That a part was left out and why: by its title, sport, day and time, as far as they are known. */
function partLeft(part: Recording, context: Context, { said: why }: ImportError): Said {
  const sport = part.sport?.replace(/_/g, " ");
  const named = part.title ? "title" : sport ? "sport" : "none";
  const what = { named, name: part.title || sport || "", why: { said: why } };
  const start = part.start ?? part.points.find(({ t }) => !Number.isNaN(t))?.t;
  const at = start === undefined ? null : new Date(start * 1000);
  if (!at || Number.isNaN(at.getTime())) return said("noted.partLeft", what);
  const place = placeOf(part, part.points);
  const clock =
    place.offsetS === null
      ? localTime(at, place.zone ?? context.timeZone)
      : new Date(at.getTime() + place.offsetS * 1000).toISOString().slice(11, 16);
  const day = dateAt(at, place, context.timeZone);
  return said("noted.partLeftOf", { ...what, day: { day }, time: { clock } });
}
