import { REGION_WORDS, type Region } from "@/lib/engine/vocabulary";
import { BACK, FRONT } from "../check-in/body-shapes";

/** The team's body map: the more days a region was named this week, the darker; with the four weeks before beside. */
export function WhereMap({
  regions,
}: {
  regions: readonly { region: Region; now: number; before: number }[];
}) {
  const most = Math.max(1, ...regions.map(({ now }) => now));
  const count = new Map(regions.map((entry) => [entry.region, entry.now]));
  return (
    <div className="flex flex-wrap items-start gap-6">
      <svg
        viewBox="0 0 250 262"
        width="250"
        height="262"
        role="img"
        aria-label="Body map: where it hurt this week. The table has the same numbers."
      >
        {[
          { title: "Front", shapes: FRONT, shift: 0 },
          { title: "Back", shapes: BACK, shift: 130 },
        ].map(({ title, shapes, shift }) => (
          <g key={title} transform={`translate(${shift} 0)`}>
            <text x="60" y="258" fontSize="11" textAnchor="middle" fill="var(--muted)">
              {title}
            </text>
            {shapes.map(({ region, side, d, mirror }) => (
              <path
                key={`${region}-${side}`}
                d={d}
                transform={mirror ? "translate(120 0) scale(-1 1)" : undefined}
                fill={shade((count.get(region) ?? 0) / most)}
                stroke="var(--field)"
                strokeLinejoin="round"
              />
            ))}
          </g>
        ))}
      </svg>
      <ul className="min-w-48 flex-1 space-y-1 text-sm">
        {regions.slice(0, 10).map(({ region, now, before }) => (
          <li key={region} className="flex justify-between gap-4">
            <span className="first-letter:uppercase">{REGION_WORDS[region]}</span>
            <span className="whitespace-nowrap tabular-nums">
              {now} {now === 1 ? "day" : "days"}{" "}
              <span className="text-muted">usually {before.toFixed(1)}</span>
            </span>
          </li>
        ))}
        {regions.length === 0 && <li className="text-muted">Nobody named a place in five weeks.</li>}
      </ul>
    </div>
  );
}

const shade = (share: number) =>
  share === 0 ? "var(--accent-soft)" : `var(--s${2 + Math.round(share * 7)})`;
