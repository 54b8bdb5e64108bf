"use client";

import { useTranslations } from "next-intl";
import { Button, buttonLook } from "./button";
import { Link } from "./link";
import { ScrollRegion } from "./scroll-region";

/** One answer in both versions; a version that lacks it shows a dash. */
export type TwoAnswers = { question: string; mine: string; those: string };

/** Within a form: what was typed beside what another device saved in between. Sending the form keeps mine. */
export function TwoVersions({
  answers,
  keepThose,
  onward,
  pending,
}: {
  answers: readonly TwoAnswers[];
  keepThose: () => void;
  /** Where whoever keeps those goes. */
  onward: string;
  pending: boolean;
}) {
  const t = useTranslations("ui.twoVersions");
  const differ = answers.filter(({ mine, those }) => mine !== those);
  return (
    <section aria-label={t("title")} className="border-line bg-card space-y-3 rounded-xl border p-4">
      <ScrollRegion label={t("table")} className="overflow-x-auto">
        <Differences answers={differ} />
      </ScrollRegion>
      {differ.length === 0 && <p className="text-sm">{t("same")}</p>}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" pending={pending}>
          {t("keepMine")}
        </Button>
        <Link
          href={onward}
          className={buttonLook("quiet")}
          onClick={(event) => {
            event.preventDefault();
            keepThose();
          }}
        >
          {t("keepThose")}
        </Link>
      </div>
    </section>
  );
}

function Differences({ answers }: { answers: readonly TwoAnswers[] }) {
  const t = useTranslations("ui.twoVersions");
  return (
    <table className="w-full table-fixed text-left text-sm">
      <thead>
        <tr>
          <th scope="col" className="text-muted py-1 pr-2 font-medium">
            {t("question")}
          </th>
          <th scope="col" className="py-1 pr-2">
            {t("mine")}
          </th>
          <th scope="col" className="py-1">
            {t("those")}
          </th>
        </tr>
      </thead>
      <tbody className="divide-line divide-y align-top">
        {answers.map(({ question, mine, those }) => (
          <tr key={question}>
            <th scope="row" className="text-muted py-1 pr-2 font-normal wrap-anywhere">
              {question}
            </th>
            <td className="py-1 pr-2 wrap-anywhere">{mine || "–"}</td>
            <td className="py-1 wrap-anywhere">{those || "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
