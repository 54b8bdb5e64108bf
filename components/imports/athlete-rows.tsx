import { Select } from "./mapping-fields";
import type { Table } from "./table-preview";

/** Whose rows of a team's table are imported: a column that names the athlete, then one's own or one's athletes' rows. */
export type RowsOf = {
  column: string;
  whose: "mine" | "team";
  mine: string;
  /** Whom each value of the column stands for; "" for nobody. */
  people: Record<string, string>;
};

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
  const { guess, team } = table;
  if (guess.team.length === 0) return null;
  const values = guess.team.find(({ column }) => column === rows.column)?.values ?? [];
  const athletes = team?.athletes ?? [];
  const found = values.filter((value) => rows.people[value]).length;
  return (
    <fieldset className="border-line space-y-3 rounded-xl border p-3">
      <legend className="px-1 text-sm font-semibold">This looks like a team's table</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label="Column that names the athlete"
          value={rows.column}
          set={(column) => set({ ...rows, column })}
          options={[
            ...guess.team.map(({ column }) => [column, column] as const),
            ["", "none: every row is mine"] as const,
          ]}
        />
        {rows.column && athletes.length > 0 && (
          <Select
            label="Import"
            value={rows.whose}
            set={(whose) => set({ ...rows, whose: whose as RowsOf["whose"] })}
            options={[
              ["team", "my athletes' rows, for them"],
              ["mine", "my own rows"],
            ]}
          />
        )}
        {rows.column && rows.whose === "mine" && (
          <Select
            label="Which rows are yours?"
            value={rows.mine}
            set={(mine) => set({ ...rows, mine })}
            options={[["", "choose…"], ...values.map((value) => [value, value] as const)]}
          />
        )}
      </div>
      {rows.column && rows.whose === "team" && (
        <>
          <p className="text-sm">
            {found} of {values.length} names are your athletes. They see in their account who imported for
            them, and can take it back.
          </p>
          <div className="grid max-h-80 gap-3 overflow-y-auto sm:grid-cols-2">
            {values.map((value) => (
              <Select
                key={value}
                label={value}
                value={rows.people[value] ?? ""}
                set={(id) => set({ ...rows, people: { ...rows.people, [value]: id } })}
                options={[["", "leave out"], ...athletes.map(({ id, name }) => [id, name] as const)]}
              />
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}
