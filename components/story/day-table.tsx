import { inWords } from "@/lib/calendar";
import type { StoryDay } from "@/lib/story/story";
import { ScrollRegion } from "../ui/scroll-region";
import { VERDICT_WORD } from "../verdict/verdict-words";

const COLUMNS = [
  "Day",
  "Soreness",
  "Expected",
  "Verdict",
  "Sleep",
  "Load",
  "Minutes easy / moderate / hard",
  "Marks",
];

/** The timeline's numbers, newest first. */
export function DayTable({ days }: { days: readonly StoryDay[] }) {
  return (
    <ScrollRegion label="Day by day" className="max-h-96 overflow-auto">
      <table className="w-full text-left text-sm tabular-nums">
        <thead>
          <tr className="border-line border-b">
            {COLUMNS.map((name) => (
              <th key={name} scope="col" className="py-1 pr-4 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map((day) => (
            <tr key={day.date} className="border-line border-b">
              <th scope="row" className="py-1 pr-4 font-normal whitespace-nowrap">
                {inWords(day.date)}
              </th>
              <td className="pr-4">{day.soreness ?? "–"}</td>
              <td className="pr-4">{day.expected ?? "–"}</td>
              <td className="pr-4 whitespace-nowrap">{day.verdict ? VERDICT_WORD[day.verdict] : "–"}</td>
              <td className="pr-4 whitespace-nowrap">
                {day.sleepHours === null ? "–" : `${day.sleepHours} h`}
              </td>
              <td className="pr-4 whitespace-nowrap">{loadOf(day)}</td>
              <td className="pr-4 whitespace-nowrap">
                {[day.easy, day.moderate, day.hard].map(Math.round).join(" / ")}
              </td>
              <td>{day.marks.join("; ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A load that is not known is not none. */
function loadOf({ load, sessions, unrated }: StoryDay): string {
  if (unrated === 0) return String(Math.round(load));
  const missing = `${unrated} of ${sessions} without effort`;
  return unrated === sessions ? missing : `${Math.round(load)}, ${missing}`;
}
