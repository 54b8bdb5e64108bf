"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { VERDICTS } from "@/lib/engine/vocabulary";
import { PERIODS, type TrendsView, trendsHref } from "@/lib/trends/view";
import { DateInput } from "../ui/date-input";

/** Group, period, last day and verdict; every choice is in the URL. */
export function TrendsFilters({
  view,
  groups,
  today,
}: {
  view: TrendsView;
  groups: readonly { id: string; name: string }[];
  today: string;
}) {
  const t = useTranslations("trends");
  const verdictWords = useTranslations("verdict");
  const router = useRouter();
  const end = useId();
  const go = (change: Partial<TrendsView>) => router.push(trendsHref(view, change), { scroll: false });
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      <Choice
        label={t("filters.group")}
        value={view.group ?? ""}
        options={[["", t("filters.everybody")], ...groups.map(({ id, name }) => [id, name] as const)]}
        choose={(group) => go({ group: group || null })}
      />
      <Choice
        label={t("filters.period")}
        value={String(view.days)}
        options={PERIODS.map((days) => [
          String(days),
          days === 364 ? t("filters.year") : t("filters.weeks", { weeks: days / 7 }),
        ])}
        choose={(days) => go({ days: Number(days) as TrendsView["days"] })}
      />
      <Choice
        label={t("filters.verdict")}
        value={view.verdict ?? ""}
        options={[
          ["", t("filters.any")],
          ...VERDICTS.map((verdict) => [verdict, verdictWords(`word.${verdict}`)] as const),
        ]}
        choose={(verdict) => go({ verdict: VERDICTS.find((known) => known === verdict) ?? null })}
      />
      <div className="text-muted text-sm">
        <label htmlFor={end}>{t("filters.end")}</label>
        <DateInput
          id={end}
          max={today}
          value={view.end ?? today}
          onChange={({ target: { value } }) => go({ end: value && value < today ? value : null })}
          className="border-field bg-card text-ink mt-0.5 block min-h-10 rounded-lg border px-3"
        />
      </div>
    </div>
  );
}

function Choice({
  label,
  value,
  options,
  choose,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  choose: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="text-muted max-w-full min-w-0 text-sm">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => choose(event.target.value)}
        className="border-field bg-card text-ink mt-0.5 block min-h-10 rounded-lg border px-2"
      >
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
