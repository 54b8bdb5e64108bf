import { inWords } from "@/lib/calendar";
import type { StoryDay } from "@/lib/story/story";
import { VerdictMark } from "../verdict/verdict-mark";
import { VERDICT_WORD } from "../verdict/verdict-words";
import { ChartTip } from "./look";

/** A day's verdict and, above it, whether it has a flag or a note. */
export function Ribbon(props: { x?: number; width?: number; payload?: StoryDay }) {
  const { x = 0, width = 0, payload } = props;
  const size = Math.max(5, Math.min(14, width + 4));
  const left = x + width / 2 - size / 2;
  return (
    <g>
      {payload?.verdict && (
        <svg x={left} y={20 - size / 2 + 6} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
          <VerdictMark verdict={payload.verdict} size={16} />
        </svg>
      )}
      {payload && payload.marks.length > 0 && (
        <text x={x + width / 2} y="11" fontSize="12" textAnchor="middle" fill="var(--accent)">
          ⚑
        </text>
      )}
    </g>
  );
}

/** What a day of the timeline tells under the pointer. */
export function Tip({ day }: { day: StoryDay | null | undefined }) {
  if (!day) return null;
  const minutes = [day.easy, day.moderate, day.hard].map(Math.round);
  return (
    <ChartTip title={inWords(day.date)}>
      {day.verdict ? VERDICT_WORD[day.verdict] : "No check-in"}
      {day.soreness !== null && `, soreness ${day.soreness}`}
      {day.expected !== null && ` (expected ${day.expected})`}
      {day.other !== null && `, compared ${day.other}`}
      <br />
      {minutes.some(Boolean) ? `${minutes.join(" / ")} min easy / moderate / hard` : "No training"}
      {day.sleepHours !== null && `, ${day.sleepHours} h sleep`}
      {day.marks.map((words) => (
        <span key={words} className="block max-w-64">
          ⚑ {words}
        </span>
      ))}
    </ChartTip>
  );
}
