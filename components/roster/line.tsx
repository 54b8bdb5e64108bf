import { useTranslations } from "next-intl";
import { Link } from "../ui/link";
import { LineActs, LineAnswers } from "./line-acts";
import { Course, EasyShare, Load, Planned } from "./line-cells";
import type { RosterLine } from "./line-of";
import { Mark } from "./mark";

/** One athlete: a row of the table on a laptop; on a phone a line of 64 px with badge, name, reason and course. */
export function Line({ line, target }: { line: RosterLine; target: number }) {
  return (
    <div role="row" id={line.id} data-athlete="" className="line">
      <div role="rowheader" className="name">
        <Link href={`/athletes/${line.id}`} dir="auto">
          {line.name}
        </Link>{" "}
        {line.note && <News note={line.note} />}
      </div>
      <div role="none" className="told">
        <div role="cell" className="verdict">
          <span data-verdict={line.verdict}>
            {line.verdict && <Mark verdict={line.verdict} />}
            {line.badge}
          </span>
        </div>
        <ReasonCell line={line} />
      </div>
      <div role="cell" className="soreness">
        <Course line={line} />
      </div>
      <div role="cell" className="load">
        <Load load={line.load} />
      </div>
      <div role="cell" className="easy">
        <EasyShare easy={line.easy} target={target} />
      </div>
      <div role="cell" className="plan">
        <Planned plan={line.plan} />
      </div>
      <LineActs line={line} />
      <LineAnswers line={line} />
    </div>
  );
}

/** How many notes are new to the viewer. */
function News({ note }: { note: NonNullable<RosterLine["note"]> }) {
  const t = useTranslations("roster");
  return <span className="news">{t("news", { count: note.count })}</span>;
}

/** Why they stand where they stand, what is asked of them, and what they wrote. */
function ReasonCell({
  line: { reason, available, away, way, facts, flags, note, talk, nudge, alarm },
}: {
  line: RosterLine;
}) {
  return (
    <div role="cell" className="reason">
      {reason && <span className="why">{reason}</span>}
      {/* A phone shows two lines, of an alarm all: what was answered stands in them. */}
      {alarm && <strong className="alarm">{alarm}</strong>}
      {talk && <span className="quiet">{talk.words}</span>}
      {available && <span>{available}</span>}
      {away && <span>{away}</span>}
      {way && <span className="way">{way}</span>}
      {flags?.map(({ id, words, state, why }) => (
        <span key={id} className="flag" title={state ? undefined : why}>
          <span aria-hidden="true">{"⚑\u00a0"}</span>
          {words}
          {state && <span className="quiet">{`, ${state}: ${why}`}</span>}
        </span>
      ))}
      {note && (
        <q className="quiet" dir="auto">
          {note.text}
        </q>
      )}
      {nudge && <span className="quiet">{nudge}</span>}
      {facts && <span className="quiet facts">{facts}</span>}
    </div>
  );
}
