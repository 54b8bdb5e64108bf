import { toCsv } from "./csv-out";

/** A table as a file to be downloaded, for nobody else's memory. */
export const csvResponse = (
  name: string,
  { columns, rows }: { columns: readonly string[]; rows: readonly Record<string, unknown>[] },
): Response =>
  new Response(toCsv(columns, rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="feelcheck-${name}.csv"`,
      "cache-control": "no-store",
    },
  });
