import { useTranslations } from "next-intl";
import type { StoryDay } from "@/lib/story/story";
import { ScrollRegion } from "../ui/scroll-region";
import { useFormat } from "../ui/use-format";

const COLUMNS = ["day", "soreness", "expected", "verdict", "sleep", "load", "minutes", "marks"] as const;

/** The timeline's numbers, newest first. */
export function DayTable({ days }: { days: readonly StoryDay[] }) {
  const t = useTranslations("story.table");
  const marked = useTranslations("story");
  const word = useTranslations("verdict.word");
  const f = useFormat();
  /** A load that is not known is not none. */
  const loadOf = ({ load, sessions, unrated }: StoryDay) => {
    if (unrated === 0) return f.number(load);
    if (unrated === sessions) return t("unrated", { unrated, sessions });
    return t("loadUnrated", { load: f.number(load), unrated, sessions });
  };
  return (
    <ScrollRegion label={t("label")} className="max-h-96 overflow-auto">
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="border-line border-b">
            {COLUMNS.map((name) => (
              <th key={name} scope="col" className="py-1 pr-4 font-medium">
                {t(`columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map((day) => (
            <tr key={day.date} className="border-line border-b">
              <th scope="row" className="py-1 pr-4 font-normal whitespace-nowrap">
                {f.day(day.date)}
              </th>
              <td className="pr-4 tabular-nums">{day.soreness ?? "–"}</td>
              <td className="pr-4 tabular-nums">{day.expected ?? "–"}</td>
              <td className="pr-4 whitespace-nowrap">{day.verdict ? word(day.verdict) : "–"}</td>
              <td className="pr-4 whitespace-nowrap tabular-nums">
                {day.sleepHours === null ? "–" : f.hours(day.sleepHours)}
              </td>
              <td className="pr-4 whitespace-nowrap tabular-nums">{loadOf(day)}</td>
              <td className="pr-4 whitespace-nowrap tabular-nums">
                {[day.easy, day.moderate, day.hard].map(Math.round).join(" / ")}
              </td>
              <td>{day.marks.map((mark) => marked("mark", mark)).join("; ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
