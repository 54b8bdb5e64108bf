import { useTranslations } from "next-intl";
import type { Format } from "@/lib/format/format";
import type { Intensity } from "@/lib/training/distribution";
import { pointsFrom } from "@/lib/training/polarization";
import type { Words } from "@/lib/words/words";
import type { SplitTrust } from "../intensity/method-words";
import { useFormat } from "../ui/use-format";
import { ChartRow, FoldedRows } from "./folded-rows";

type Row = SplitTrust & { athlete: { id: string; name: string }; split: Intensity | null };

/** One stacked bar an athlete, least easy first, with a line at the share that should be easy and the method beside. */
export function SplitRows({ rows, target }: { rows: readonly Row[]; target: number }) {
  const t = useTranslations("trends");
  const method = useTranslations("intensity");
  const f = useFormat();
  return (
    <FoldedRows
      rows={rows.map(({ athlete, split, ...trust }) => (
        <ChartRow
          key={athlete.id}
          name={athlete.name}
          figures={split ? splitWords({ split, ...trust }, target, t, method, f) : t("split.untold")}
        >
          <Bar split={split} target={target} />
        </ChartRow>
      ))}
    />
  );
}

function Bar({ split, target }: { split: Intensity | null; target: number }) {
  return (
    <svg
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      width="100%"
      height="16"
      className="block"
      aria-hidden="true"
    >
      {split ? (
        <>
          <rect width="1" height="1" y="0" fill="var(--zone-hard)" />
          <rect width={split.easy + split.moderate} height="1" fill="var(--zone-moderate)" />
          <rect width={split.easy} height="1" fill="var(--zone-easy)" />
        </>
      ) : (
        <path d="M0 .5h1" stroke="var(--line)" strokeWidth="1" vectorEffect="non-scaling-stroke" />
      )}
      <path d={`M${target} 0v1`} stroke="var(--ink)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** The easy share, how far it is from the target and by what it was told (short: the table has it in full), or why not. */
function splitWords(
  { split, trust, told, of }: SplitTrust & { split: Intensity },
  target: number,
  t: Words<"trends">,
  method: Words<"intensity">,
  f: Format,
): string {
  return t(`split.${trust}`, {
    share: f.percent(split.easy),
    change: f.change(pointsFrom(target, split)),
    method: method(`methodShort.${split.method}`),
    told,
    of,
  });
}
