import { useTranslations } from "next-intl";
import { EXAMPLE_WEEK, type Planned } from "@/lib/demo/example-plan";
import { useSessionName } from "../session/use-session-name";
import { ScrollRegion } from "../ui/scroll-region";
import { useFormat } from "../ui/use-format";

/** A week of plans as the grid has it: what the verdict forbids is struck. */
export function ExamplePlan() {
  const t = useTranslations("plan");
  const f = useFormat();
  return (
    <ScrollRegion label={t("grid.label")} className="overflow-x-auto">
      <table aria-label={t("grid.label")} className="w-full min-w-2xl table-fixed text-left text-xs">
        <thead className="text-muted border-line border-b">
          <tr>
            <th scope="col" className="w-24 px-3 py-2 font-medium">
              {t("grid.athlete")}
            </th>
            {EXAMPLE_WEEK[0]?.days.map((_, i) => (
              <th key={i} scope="col" className="px-1 py-2 font-medium">
                {f.weekday(i + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y">
          {EXAMPLE_WEEK.map(({ name, days }) => (
            <tr key={name}>
              <th scope="row" className="px-3 py-2 font-semibold">
                {name}
              </th>
              {days.map((planned, i) => (
                <td key={i} className="px-1 py-1 align-top">
                  {planned && <Session {...planned} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Session({ kind, minutes, zone, off }: Planned) {
  const t = useTranslations("plan");
  const f = useFormat();
  return (
    <span className="border-line block rounded-md border px-1 py-0.5">
      <span className="mr-1 inline-block size-2 rounded-sm" data-zone={zone} />
      <span className={off && "text-muted line-through"}>{useSessionName()(kind)}</span>{" "}
      <span className="text-muted">{f.number(minutes)}</span>
      {off && <span className="block font-medium">{t("left.care")}</span>}
    </span>
  );
}
