import { useTranslations } from "next-intl";
import { Select } from "./mapping-fields";
import type { Table } from "./table-preview";

/** Whose rows of a team's table are imported: a column that names the athlete, then one's own or one's athletes' rows. */
export type RowsOf = {
  column: string;
  whose: (typeof WHOSE)[number];
  mine: string;
  /** Whom each value of the column stands for; "" for nobody. */
  people: Record<string, string>;
};

const WHOSE = ["team", "mine"] as const;

type AthleteChoice =
  | { column: string; value: string }
  | { column: string; people: { value: string; athleteId: string | null }[] };

export function firstRowsOf(table: Table): RowsOf {
  return {
    column: table.guess.team[0]?.column ?? "",
    whose: table.team?.athletes.length ? "team" : "mine",
    mine: "",
    people: table.team?.matched ?? {},
  };
}

/** What is sent of it: null where all rows are one person's, undefined where the table is no team's. */
export function athleteOf(table: Table, rows: RowsOf): AthleteChoice | null | undefined {
  if (table.guess.team.length === 0) return undefined;
  const { column, whose, mine, people } = rows;
  const values = table.guess.team.find((one) => one.column === column)?.values;
  if (!values) return null;
  if (whose === "mine") return { column, value: mine };
  return { column, people: values.map((value) => ({ value, athleteId: people[value] || null })) };
}

/** Asks whose rows are whose, where a table looks like a team's. */
export function AthleteRows({
  table,
  rows,
  set,
}: {
  table: Table;
  rows: RowsOf;
  set: (rows: RowsOf) => void;
}) {
  const t = useTranslations("imports.team");
  const { guess, team } = table;
  if (guess.team.length === 0) return null;
  const values = guess.team.find(({ column }) => column === rows.column)?.values ?? [];
  const athletes = team?.athletes ?? [];
  return (
    <fieldset className="border-line space-y-3 rounded-xl border p-3">
      <legend className="px-1 text-sm font-semibold">{t("title")}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={t("column")}
          value={rows.column}
          set={(column) => set({ ...rows, column })}
          options={[...guess.team.map(({ column }) => [column, column] as const), ["", t("nobody")] as const]}
        />
        {rows.column && athletes.length > 0 && (
          <Select
            label={t("whose")}
            value={rows.whose}
            set={(whose) => set({ ...rows, whose: whose as RowsOf["whose"] })}
            options={WHOSE.map((whose) => [whose, t(`whoseIs.${whose}`)])}
          />
        )}
        {rows.column && rows.whose === "mine" && <Mine values={values} rows={rows} set={set} />}
      </div>
      {rows.column && rows.whose === "team" && (
        <People values={values} athletes={athletes} rows={rows} set={set} />
      )}
    </fieldset>
  );
}

type Choosing = { values: readonly string[]; rows: RowsOf; set: (rows: RowsOf) => void };

function Mine({ values, rows, set }: Choosing) {
  const t = useTranslations("imports");
  return (
    <Select
      label={t("team.mine")}
      value={rows.mine}
      set={(mine) => set({ ...rows, mine })}
      options={[["", t("mapping.choose")], ...values.map((value) => [value, value] as const)]}
    />
  );
}

/** Which athlete each name of the table is. */
function People({
  values,
  athletes,
  rows,
  set,
}: Choosing & { athletes: readonly { id: string; name: string }[] }) {
  const t = useTranslations("imports.team");
  const found = values.filter((value) => rows.people[value]).length;
  return (
    <>
      <p className="text-sm">{t("found", { found, names: values.length })}</p>
      <div className="grid max-h-80 gap-3 overflow-y-auto sm:grid-cols-2">
        {values.map((value) => (
          <Select
            key={value}
            label={value}
            value={rows.people[value] ?? ""}
            set={(id) => set({ ...rows, people: { ...rows.people, [value]: id } })}
            options={[["", t("leaveOut")], ...athletes.map(({ id, name }) => [id, name] as const)]}
          />
        ))}
      </div>
    </>
  );
}
