"use client";

import { useTranslations } from "next-intl";

/** Shows or folds a part of the worklist on a phone; the style sheet leaves it away where there is room for all. */
export function FoldButton({ folded, fold }: { folded: boolean; fold: (folded: boolean) => void }) {
  const t = useTranslations("roster");
  return (
    <button type="button" className="fold" aria-expanded={!folded} onClick={() => fold(!folded)}>
      {t(folded ? "place.show" : "place.hide")}
    </button>
  );
}
