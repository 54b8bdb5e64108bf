import type { Reason } from "@/lib/engine/assessment";
import { SOURCES, type Source } from "@/lib/engine/sources";
import { VerdictMark } from "./verdict-mark";
import { VERDICT_WORD } from "./verdict-words";

/** Why: each reason with the floor it sets, its rule and its source to unfold. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className="space-y-3">
      {reasons.map((reason) => (
        <li key={reason.rule} className="flex gap-2.5">
          <span className="mt-0.5">
            <VerdictMark verdict={reason.floor} />
          </span>
          <div className="min-w-0">
            <p>{reason.text}</p>
            <details className="text-muted mt-0.5 text-sm">
              <summary className="inline-block min-h-6 py-0.5 underline decoration-dotted underline-offset-4">
                Rule and source
              </summary>
              <p className="mt-1">
                Rule <code>{reason.rule}</code> sets at least “{VERDICT_WORD[reason.floor]}”.{" "}
                <SourceLine source={SOURCES[reason.source]} />
              </p>
            </details>
          </div>
        </li>
      ))}
    </ul>
  );
}

function SourceLine({ source }: { source: Source }) {
  return (
    <>
      {source.authors}
      {source.year ? ` (${source.year})` : ""}. {source.title}.
      {source.doi && (
        <>
          {" "}
          <a className="underline" href={`https://doi.org/${source.doi}`} rel="noreferrer">
            doi:{source.doi}
          </a>
        </>
      )}
    </>
  );
}
