import { useTranslations } from "next-intl";
import { uuidv7 } from "uuidv7";
import type { Viewer } from "@/app/viewer";
import { Standing } from "@/components/athlete/standing";
import { ClearanceForm } from "@/components/flag/clearance-form";
import { Clearances } from "@/components/flag/clearances";
import { FlagStory } from "@/components/flag/flag-story";
import { NoteThread } from "@/components/note/note-thread";
import { useFormat } from "@/components/ui/use-format";
import { Reactions } from "@/components/verdict/reactions";
import { isPressing } from "@/components/verdict/urgency";
import { inForce } from "@/lib/flags/in-force";
import {
  addNoteAction,
  recordClearanceAction,
  removeNoteAction,
  setFlagResolvedAction,
  takeFlagOverAction,
} from "./actions";
import type { Head } from "./athlete-data";
import type { May } from "./may";

type Props = { viewer: Viewer; head: Head; may: May };

/** How the athlete stands, side by side and first: the verdict, what is asked and allowed, what was said. */
export function Stands(props: Props) {
  const t = useTranslations("athlete");
  const { athlete, assessment, reactions } = props.head;
  return (
    <section
      aria-label={t("stands", { name: athlete.name })}
      className="grid items-start gap-4 md:grid-cols-2 lg:grid-cols-3"
    >
      <div className="min-w-0 md:row-span-2 lg:row-span-1">
        <Standing
          assessment={assessment?.output ?? null}
          reacted={
            <Reactions
              {...reactions}
              urgent={assessment !== null && isPressing(assessment.output)}
              reader="other"
              timeZone={athlete.timeZone}
            />
          }
        />
      </div>
      <Asked {...props} />
      <Notes {...props} />
    </section>
  );
}

/** Flags, and what a professional allows. */
function Asked({ head: { athlete, today, flags, clearances }, may }: Props) {
  const { id, name } = athlete;
  const referred = flags.some(({ flag }) => flag.severity === "refer" && inForce(flag, today));
  return (
    <FlagStory
      athleteId={id}
      today={today}
      story={flags}
      mayFlag={may.flag}
      resolve={setFlagResolvedAction}
      takeOver={takeFlagOverAction}
    >
      <Clearances name={name} today={today} clearances={clearances} />
      {referred && may.clear && (
        <ClearanceForm
          athleteId={id}
          name={name}
          today={today}
          writeId={uuidv7()}
          save={recordClearanceAction}
        />
      )}
    </FlagStory>
  );
}

function Notes({ viewer, head: { athlete, notes, said }, may }: Props) {
  const t = useTranslations("athlete");
  return (
    <NoteThread
      athleteId={athlete.id}
      viewerId={viewer.userId}
      writeId={uuidv7()}
      notes={notes}
      title={t("notesWith", { name: athlete.name })}
      mayWrite={may.note}
      brief
      first={said && <Said {...said} />}
      add={addNoteAction}
      remove={removeNoteAction}
    />
  );
}

/** What the athlete said with their last check-in that came with a note. */
function Said({ date, note }: NonNullable<Head["said"]>) {
  const t = useTranslations("notes");
  const f = useFormat();
  return (
    <div className="mb-3">
      <p className="text-muted text-sm">{t("withCheckIn", { date: f.day(date) })}</p>
      <p className="wrap-anywhere whitespace-pre-wrap" dir="auto">
        {note}
      </p>
    </div>
  );
}
