import type { Baseline } from "@/lib/training/baseline";

export type OwnUsual = { name: string; unit: string; now: number | null; usual: Baseline | null };

/** Today beside the athlete's own 28 days: mean, spread and how many days they rest on. */
export function Baselines({ rows }: { rows: readonly OwnUsual[] }) {
  return (
    <table className="w-full text-left text-sm tabular-nums">
      <thead className="text-muted">
        <tr>
          {["Measure", "Now", "Usual of 28 days", "n"].map((name) => (
            <th key={name} scope="col" className="pr-3 pb-1 font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, unit, now, usual }) => (
          <tr key={name} className="border-line border-t">
            <th scope="row" className="py-1.5 pr-3 font-normal">
              {name}
            </th>
            <td className="pr-3 font-semibold">{now === null ? "–" : `${round(now)}${unit}`}</td>
            <td className="pr-3">{usual ? `${round(usual.mean)}${unit} ± ${round(usual.sd)}` : "–"}</td>
            <td className="text-muted">{usual?.n ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const round = (value: number) => (Math.abs(value) >= 20 ? Math.round(value) : Number(value.toFixed(1)));
