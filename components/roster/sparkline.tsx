/** Soreness (0..10) over the last days, drawn on the server; gaps are days without a check-in. */
export function Sparkline({
  values,
  width = 104,
  height = 32,
  fluid = false,
}: {
  values: readonly (number | null)[];
  width?: number;
  height?: number;
  /** Grows narrower with its place. */
  fluid?: boolean;
}) {
  const x = (i: number) => 2 + (i * (width - 4)) / Math.max(1, values.length - 1);
  const y = (value: number) => height - 2 - (value / 10) * (height - 4);
  let path = "";
  let pen = false;
  for (const [i, value] of values.entries()) {
    if (value === null) {
      pen = false;
      continue;
    }
    path += `${pen ? "L" : "M"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    // A single day between two gaps is still to be seen.
    if (!pen && values[i + 1] == null) path += "h.01";
    pen = true;
  }
  const last = values.at(-1);
  const answered = values.filter((value) => value !== null);
  const words = answered.length
    ? `Soreness over ${values.length} days: ${answered.length} check-ins, from ${Math.min(...answered)} to ${Math.max(...answered)}`
    : `No check-in in ${values.length} days`;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words}
      className={fluid ? "block min-w-0 shrink" : "block shrink-0"}
    >
      <line x1="2" x2={width - 2} y1={y(3)} y2={y(3)} stroke="var(--line)" strokeDasharray="2 3" />
      <path
        d={path}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {last != null && <circle cx={x(values.length - 1)} cy={y(last)} r="2.4" fill="var(--rest)" />}
    </svg>
  );
}
