"use client";

import { useTranslations } from "next-intl";
import type { Advice, PlanFacts } from "@/lib/plan/advice";
import { useFormat } from "../ui/use-format";
import { adviceWords } from "./advice-words";

/** So many athletes are told of by name. */
const MOST_NAMED = 6;

/** What speaks against what is about to be planned, athlete by athlete: advice that may be passed over. */
export function AdviceList({ found }: { found: readonly { athlete: PlanFacts; advice: Advice[] }[] }) {
  const t = useTranslations("plan");
  const f = useFormat();
  const named = found.slice(0, MOST_NAMED);
  return (
    <div role="status" className={found.length > 0 ? "border-line rounded-xl border p-3" : "hidden"}>
      {found.length > 0 && (
        <>
          <p className="font-semibold">
            <span aria-hidden="true">⚠ </span>
            {t("advice.title")}
          </p>
          <ul className="list-disc pl-5 text-sm">
            {named.flatMap(({ athlete, advice }) =>
              advice.map((one) => (
                <li key={`${athlete.id} ${one.about}`}>
                  {t("advice.of", { name: athlete.name, words: adviceWords(one, t, f) })}
                </li>
              )),
            )}
            {found.length > MOST_NAMED && <li>{t("advice.more", { count: found.length - MOST_NAMED })}</li>}
          </ul>
          <p className="text-muted text-sm">{t("advice.hint")}</p>
        </>
      )}
    </div>
  );
}
