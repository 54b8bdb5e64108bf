import { useTranslations } from "next-intl";
import type { RowError } from "@/lib/imports/draft";
import { useSay } from "./use-say";

/** How many rows of a table were left out, the first with its reason, and all of them as a table of their own. */
export function RowErrors({
  name,
  errors,
  rows,
}: {
  name: string;
  errors: readonly RowError[];
  rows: number;
}) {
  const t = useTranslations("imports");
  const say = useSay();
  const [first] = errors;
  if (!first) return null;
  const list = () => [
    [t("upload.rowsHead.line"), t("upload.rowsHead.column"), t("upload.rowsHead.problem")],
    ...errors.map(({ row, field, said }) => [String(row), field, say(said)]),
  ];
  return (
    <p className="mt-1 text-sm">
      {t("upload.rowsLeft", { rows, line: first.row, problem: say(first.said) })}{" "}
      <button
        type="button"
        className="underline"
        onClick={() => download(t("upload.rowsFile", { name }), list())}
      >
        {t("upload.downloadRows")}
      </button>
    </p>
  );
}

function download(name: string, rows: readonly (readonly string[])[]): void {
  // A cell that begins like a formula would be one in a spreadsheet.
  const cell = (text: string) => `"${text.replaceAll('"', '""').replace(/^[=+\-@]/, "'$&")}"`;
  const text = rows.map((row) => row.map(cell).join(",")).join("\r\n");
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
