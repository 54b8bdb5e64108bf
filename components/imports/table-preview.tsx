import { useTranslations } from "next-intl";
import type { ImportLine } from "@/lib/imports/line";
import { ScrollRegion } from "../ui/scroll-region";

export type Table = Extract<ImportLine, { kind: "table" }>;

/** The header and the first rows of a table whose columns nobody has named yet. */
export function TablePreview({ table }: { table: Table }) {
  const t = useTranslations("imports");
  return (
    <ScrollRegion label={t("mapping.preview")} className="overflow-x-auto">
      <table className="text-left text-sm">
        <thead>
          <tr>
            {table.header.map((name, i) => (
              <th
                key={i}
                scope="col"
                className="border-line border-b pr-4 pb-1 font-medium whitespace-nowrap"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.sample.map((row, i) => (
            <tr key={i}>
              {table.header.map((_, j) => (
                <td key={j} className="max-w-40 truncate pr-4 whitespace-nowrap">
                  {row[j]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
