"use client";

import { useRouter } from "next/navigation";
import { useId } from "react";
import { VERDICTS } from "@/lib/engine/vocabulary";
import { PERIODS, type TrendsView, trendsHref } from "@/lib/trends/view";
import { VERDICT_WORD } from "../verdict/verdict-words";

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
  const router = useRouter();
  const go = (change: Partial<TrendsView>) => router.push(trendsHref(view, change), { scroll: false });
  return (
    <div className="flex flex-wrap gap-3">
      <Choice
        label="Group"
        value={view.group ?? ""}
        options={[["", "Everybody"], ...groups.map(({ id, name }) => [id, name] as const)]}
        choose={(group) => go({ group: group || null })}
      />
      <Choice
        label="Period"
        value={String(view.days)}
        options={PERIODS.map(({ days, name }) => [String(days), name] as const)}
        choose={(days) => go({ days: Number(days) as TrendsView["days"] })}
      />
      <Choice
        label="Verdict of the last day"
        value={view.verdict ?? ""}
        options={[["", "Any"], ...VERDICTS.map((verdict) => [verdict, VERDICT_WORD[verdict]] as const)]}
        choose={(verdict) => go({ verdict: VERDICTS.find((known) => known === verdict) ?? null })}
      />
      <label className="text-muted text-sm">
        Up to
        <input
          type="date"
          max={today}
          value={view.end ?? today}
          onChange={(event) =>
            go({ end: event.target.value && event.target.value < today ? event.target.value : null })
          }
          className="border-field bg-card text-ink mt-0.5 block min-h-10 rounded-lg border px-2"
        />
      </label>
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
