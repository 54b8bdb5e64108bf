/** This week's load beside the athlete's usual week of the four before, AU. Context, no prediction. */
export function LoadCell({ week, usual }: { week: number; usual: number }) {
  const scale = Math.max(week, usual, 1);
  const change = usual > 0 ? Math.round((week / usual - 1) * 100) : null;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <svg
        width="56"
        height="16"
        role="img"
        aria-label={`Load ${Math.round(week)} this week, usually ${Math.round(usual)}`}
      >
        <rect width={(week / scale) * 56} height="7" rx="1.5" fill="var(--accent)" />
        <rect width={(usual / scale) * 56} height="5" y="9" rx="1.5" fill="var(--field)" />
      </svg>
      <span className="text-sm whitespace-nowrap tabular-nums">
        {Math.round(week)}
        {change !== null && <span className="text-muted"> {change > 0 ? `+${change}` : change} %</span>}
      </span>
    </span>
  );
}
