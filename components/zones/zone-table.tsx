import { useTranslations } from "next-intl";
import type { ZoneSet } from "@/lib/training/zones";
import { useFormat } from "../ui/use-format";

const ZONES = ["z1", "z2", "z3", "z4", "z5"] as const;

/** Five zones with their beats, and which of the three they count in; with the time spent where it is known. */
export function ZoneTable({ set, seconds }: { set: ZoneSet; seconds?: readonly number[] | null }) {
  const t = useTranslations("zones.table");
  const columns = ["zone", "beats", "counts", ...(seconds ? (["time"] as const) : [])] as const;
  return (
    <table className="w-full max-w-lg text-left text-sm">
      <thead className="text-muted">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="pr-3 pb-1 font-medium">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ZONES.map((zone, i) => {
          const counts = i < set.easyZones ? "easy" : i + 1 >= set.hardFrom ? "hard" : "moderate";
          return (
            <tr key={zone} className="border-line border-t">
              <th scope="row" className="py-1.5 pr-3 font-medium">
                {t("row", { number: i + 1, name: t(`name.${zone}`) })}
              </th>
              <td className="pr-3 tabular-nums">
                <Beats low={set.bounds[i - 1]} next={set.bounds[i]} />
              </td>
              <td className="pr-3">
                <span className="inline-flex items-center gap-1.5">
                  <span className="size-2.5 rounded-sm" data-zone={counts} />
                  {t(counts)}
                </span>
              </td>
              {seconds && (
                <td className="tabular-nums">
                  <Time seconds={seconds[i] ?? 0} total={seconds.reduce((sum, s) => sum + s, 0)} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** From where a zone begins to where the next one does, beats per minute; either may be open. */
function Beats({ low, next }: { low?: number; next?: number }) {
  const t = useTranslations("zones.table");
  const f = useFormat();
  if (low === undefined) return t("below", { high: f.number(next ?? 0) });
  if (next === undefined) return t("from", { low: f.number(low) });
  return t("between", { low: f.number(low), high: f.number(next - 1) });
}

function Time({ seconds, total }: { seconds: number; total: number }) {
  const f = useFormat();
  return (
    <>
      {f.minutes(seconds / 60)}
      {total > 0 && <span className="text-muted"> {f.percent(seconds / total)}</span>}
    </>
  );
}
