import { addDays, inWords } from "@/lib/calendar";
import { timeSplit } from "@/lib/roster/intensity";
import type { RosterDay } from "@/lib/roster/row";
import { methodWords } from "../intensity/method-words";
import { ScrollRegion } from "../ui/scroll-region";
import { VerdictMark } from "../verdict/verdict-mark";
import { VERDICT_WORD } from "../verdict/verdict-words";
import { type ChartDay, SixWeeks } from "./six-weeks";

/** Six weeks of soreness, training and verdicts: a chart, the verdicts as a ribbon, and the same as a table. */
export function SixWeeksPanel({ days, today }: { days: readonly RosterDay[]; today: string }) {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const all: ChartDay[] = Array.from({ length: 42 }, (_, i) => {
    const date = addDays(today, i - 41);
    const day = byDate.get(date);
    return {
      date,
      soreness: day?.soreness ?? null,
      verdict: day?.verdict ?? null,
      load: day?.load ?? 0,
      easy: ((day?.secondsEasy ?? 0) + (day?.hrEasy ?? 0)) / 60,
      moderate: ((day?.secondsModerate ?? 0) + (day?.hrModerate ?? 0)) / 60,
      hard: ((day?.secondsHard ?? 0) + (day?.hrHard ?? 0)) / 60,
      sleepHours: day?.sleepHours ?? null,
    };
  });
  const split = timeSplit(days.filter((day) => day.date >= addDays(today, -41) && day.date <= today));
  const how = split ? methodWords(split) : "by RPE";
  return (
    <div>
      <p className="text-muted mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <Key color="var(--ink)" name="Soreness, 0 to 10" />
        <Key color="var(--zone-easy)" name="Easy minutes" />
        <Key color="var(--zone-moderate)" name="Moderate" />
        <Key color="var(--zone-hard)" name={`Hard (${how})`} />
      </p>
      <SixWeeks days={all} />
      <div className="mt-2 grid grid-cols-[repeat(42,minmax(0,1fr))] gap-px pl-6" aria-hidden="true">
        {all.map((day) => (
          <span
            key={day.date}
            title={`${inWords(day.date)}: ${day.verdict ? VERDICT_WORD[day.verdict] : "no check-in"}`}
            className="flex h-5 items-center justify-center"
          >
            {day.verdict ? (
              <VerdictMark verdict={day.verdict} size={11} />
            ) : (
              <span className="text-muted text-xs">·</span>
            )}
          </span>
        ))}
      </div>
      <details className="mt-3">
        <summary className="min-h-11 py-2.5 text-sm underline decoration-dotted underline-offset-4">
          The same as a table
        </summary>
        <ScrollRegion label="Six weeks, day by day" className="max-h-96 overflow-auto">
          <table className="w-full text-left text-sm">
            <thead>
              <tr className="border-line border-b">
                {["Day", "Soreness", "Verdict", "Sleep", "Load", "Minutes easy / moderate / hard"].map(
                  (name) => (
                    <th key={name} scope="col" className="py-1 pr-4 font-medium">
                      {name}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {[...all].reverse().map((day) => (
                <tr key={day.date} className="border-line border-b">
                  <th scope="row" className="py-1 pr-4 font-normal whitespace-nowrap">
                    {inWords(day.date)}
                  </th>
                  <td className="pr-4">{day.soreness ?? "–"}</td>
                  <td className="pr-4 whitespace-nowrap">{day.verdict ? VERDICT_WORD[day.verdict] : "–"}</td>
                  <td className="pr-4 whitespace-nowrap">
                    {day.sleepHours === null ? "–" : `${day.sleepHours} h`}
                  </td>
                  <td className="pr-4">{Math.round(day.load)}</td>
                  <td>{[day.easy, day.moderate, day.hard].map(Math.round).join(" / ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </div>
  );
}

function Key({ color, name }: { color: string; name: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className="size-2.5 rounded-sm" style={{ background: color }} />
      {name}
    </span>
  );
}
