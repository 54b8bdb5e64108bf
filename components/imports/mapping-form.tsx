"use client";

import { useTranslations } from "next-intl";
import type { ActionResult } from "@/lib/action-result";
import type { MappingForm as Sent } from "@/lib/training-forms";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";
import { AthleteRows } from "./athlete-rows";
import { FirstRow } from "./first-row";
import { Select } from "./mapping-fields";
import { SessionColumns } from "./session-columns";
import { type Table, TablePreview } from "./table-preview";
import { type Holds, mappingOf, useMapping } from "./use-mapping";
import { WellnessColumns } from "./wellness-columns";

const HOLDS = ["wellness", "sessions"] as const;
const ORDERS = ["ymd", "dmy", "mdy"] as const;

/** Asks what the columns of a table hold, beside its first rows; remembered for the next table with these columns. */
export function MappingForm({
  table,
  remember,
  saved,
}: {
  table: Table;
  remember: (form: Sent) => Promise<ActionResult>;
  saved: () => void;
}) {
  const t = useTranslations("imports.mapping");
  const chosen = useMapping(table);
  const { send, errors, pending } = useSend(remember, { done: saved });
  const { holds, choice, set, scales } = chosen;
  const columns = [["", t("none")] as const, ...table.header.map((name) => [name, name] as const)];
  return (
    <form
      method="post"
      className="border-line mt-3 space-y-4 rounded-xl border p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(mappingOf(table, chosen));
      }}
    >
      <p className="font-semibold">{t("title", { rows: table.rows })}</p>
      <TablePreview table={table} />
      <AthleteRows table={table} rows={chosen.rows} set={chosen.setRows} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={t("row")}
          value={holds}
          set={(value) => chosen.setHolds(value as Holds)}
          options={HOLDS.map((value) => [value, t(`rowIs.${value}`)])}
        />
        <Select label={t("date")} value={choice.date ?? ""} set={set("date")} options={columns} />
        <Select
          label={t("dateOrder")}
          value={choice.dateOrder ?? "ymd"}
          set={set("dateOrder")}
          options={ORDERS.map((order) => [order, t(`dateOrderIs.${order}`)])}
        />
        {holds === "wellness" ? (
          <WellnessColumns
            choice={choice}
            set={set}
            scales={scales}
            setScale={chosen.setScale}
            columns={columns}
          />
        ) : (
          <SessionColumns choice={choice} set={set} columns={columns} />
        )}
      </div>
      <FirstRow table={table} choice={choice} sessions={holds === "sessions"} soreness={scales.soreness} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" pending={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
