import { VERDICTS, type Verdict } from "@/lib/engine/vocabulary";
import { MARKS } from "../verdict/verdict-mark";

/** The shapes of the verdicts, once a page: a roster's lines refer to them. */
export function MarkShapes() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      {VERDICTS.map((verdict) => (
        <symbol key={verdict} id={`mark-${verdict}`} viewBox="0 0 16 16" fillRule="evenodd">
          {MARKS[verdict]}
        </symbol>
      ))}
    </svg>
  );
}

/** The shape of a verdict in the colour of the text around it; `MarkShapes` must be on the page. */
export function Mark({ verdict }: { verdict: Verdict }) {
  return (
    <svg aria-hidden="true">
      <use href={`#mark-${verdict}`} />
    </svg>
  );
}
