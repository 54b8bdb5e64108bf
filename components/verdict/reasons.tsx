import { useTranslations } from "next-intl";
import type { Reason } from "@/lib/engine/assessment";
import { isHouse, SOURCES, type Source } from "@/lib/engine/sources";
import type { Verdict } from "@/lib/engine/vocabulary";
import { classNames } from "../ui/class-names";
import { VerdictMark } from "./verdict-mark";

/** Why: each reason with the floor it sets, its rule and its source to unfold. */
export function Reasons({
  reasons,
  decided,
}: {
  reasons: readonly Reason[];
  /** The verdict under which they were only noted: a milder one then shows no shape of its own. */
  decided?: Verdict;
}) {
  const t = useTranslations("verdict.reasons");
  const word = useTranslations("verdict.word");
  return (
    <ul className="space-y-3">
      {reasons.map((reason) => (
        <li key={reason.rule} className={classNames("flex gap-2.5", reason.muted && "text-muted")}>
          <span className="mt-0.5 w-4 shrink-0">
            {decided && reason.floor !== decided ? (
              <span aria-hidden="true" className="bg-field mx-auto mt-2 block size-1.5 rounded-full" />
            ) : (
              <VerdictMark verdict={reason.floor} />
            )}
          </span>
          <div className="min-w-0">
            <p>{reason.text}</p>
            {reason.muted && <p className="text-sm">{t("muted")}</p>}
            <details className="text-muted mt-0.5 text-sm">
              <summary className="inline-block min-h-6 py-0.5 underline decoration-dotted underline-offset-4">
                {t("source")}
              </summary>
              <p className="mt-1">
                {t.rich("sets", { rule: () => <code>{reason.rule}</code>, floor: word(reason.floor) })}{" "}
                {isHouse(reason.source) ? (
                  t(`house.${reason.source}`)
                ) : (
                  <SourceLine source={SOURCES[reason.source]} />
                )}
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
