import type { ZoneSet } from "@/lib/training/zones";

const NAMES = ["Recovery", "Endurance", "Tempo", "Threshold", "Above threshold"];

/** Five zones with their beats, and which of the three they count in; with the time spent where it is known. */
export function ZoneTable({ set, seconds }: { set: ZoneSet; seconds?: readonly number[] | null }) {
  const total = seconds?.reduce((sum, s) => sum + s, 0) ?? 0;
  return (
    <table className="w-full max-w-lg text-left text-sm">
      <thead className="text-muted">
        <tr>
          {["Zone", "Beats", "Counts as", ...(seconds ? ["Time"] : [])].map((name) => (
            <th key={name} scope="col" className="pr-3 pb-1 font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {NAMES.map((name, i) => {
          const zone = i < set.easyZones ? "easy" : i + 1 >= set.hardFrom ? "hard" : "moderate";
          const low = set.bounds[i - 1];
          const high = set.bounds[i];
          return (
            <tr key={name} className="border-line border-t">
              <th scope="row" className="py-1.5 pr-3 font-medium">
                {i + 1} {name}
              </th>
              <td className="pr-3 tabular-nums">
                {low === undefined
                  ? `below ${high}`
                  : high === undefined
                    ? `from ${low}`
                    : `${low} to ${high - 1}`}
              </td>
              <td className="pr-3">
                <span className="inline-flex items-center gap-1.5">
                  <span className="size-2.5 rounded-sm" data-zone={zone} />
                  {zone}
                </span>
              </td>
              {seconds && (
                <td className="tabular-nums">
                  {Math.round((seconds[i] ?? 0) / 60)} min
                  {total > 0 && (
                    <span className="text-muted"> {Math.round(((seconds[i] ?? 0) / total) * 100)} %</span>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
