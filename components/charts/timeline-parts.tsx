import { useTranslations } from "next-intl";
import type { StoryDay } from "@/lib/story/story";
import { useFormat } from "../ui/use-format";
import { VerdictMark } from "../verdict/verdict-mark";
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
export function Tip({ day, otherName }: { day: StoryDay | null | undefined; otherName: string | null }) {
  const f = useFormat();
  const t = useTranslations("story");
  const lines = useDayLines(otherName);
  if (!day) return null;
  return (
    <ChartTip title={f.day(day.date)}>
      {lines(day).map((line) => (
        <span key={line} className="block max-w-64">
          {line}
        </span>
      ))}
      {day.marks.map((mark) => (
        <span key={mark.kind + mark.words} className="block max-w-64">
          ⚑ {t("mark", mark)}
        </span>
      ))}
    </ChartTip>
  );
}

/** A day line by line: verdict, soreness with what it is compared to, training, sleep. */
function useDayLines(otherName: string | null): (day: StoryDay) => string[] {
  const t = useTranslations("charts");
  const verdicts = useTranslations("verdict");
  const f = useFormat();
  return ({ verdict, soreness, expected, other, easy, moderate, hard, sleepHours }) => {
    const trained = [easy, moderate, hard].map(Math.round).some(Boolean);
    const zones = { easy: f.number(easy), moderate: f.number(moderate), hard: f.minutes(hard) };
    return [
      verdict ? verdicts(`word.${verdict}`) : t("day.noCheckIn"),
      soreness !== null && t("day.soreness", { soreness }),
      expected !== null && t("day.expected", { expected: f.number(expected, 1) }),
      other !== null && otherName && t("day.other", { name: otherName, soreness: other }),
      trained ? t("day.training", zones) : t("day.noTraining"),
      sleepHours !== null && t("day.sleep", { hours: f.hours(sleepHours) }),
    ].filter((line): line is string => Boolean(line));
  };
}
