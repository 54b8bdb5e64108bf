import { sql } from "drizzle-orm";
import { plain } from "@/lib/imports/words/plain";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { athletesOf } from "./teams";

/** An athlete an owner may import for. */
export type OwnedAthlete = { id: string; name: string };
export type OwnedAthletes = { athletes: OwnedAthlete[]; matched: Record<string, string> };

/**
 * The athletes of the teams that the viewer owns, and which of `values` (names or e-mail addresses of a table) are
 * theirs. Nobody where they own none. A name that two of them have matches neither.
 */
export async function ownedAthletes(
  tx: Tx,
  teamIds: readonly string[],
  values: readonly string[],
): Promise<OwnedAthletes> {
  const lists = await Promise.all(teamIds.map((id) => athletesOf(tx, id, { waiting: true })));
  const athletes = [...new Map(lists.flat().map(({ id, name }) => [id, { id, name }])).values()];
  const addresses = values.map((value) => value.toLowerCase()).filter((value) => value.includes("@"));
  const [row] = addresses.length
    ? rowsOf<{ found: Record<string, string> }>(
        await tx.execute(
          sql`select feelcheck.owned_by_email(array(select jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb))) as found`,
        ),
      )
    : [];
  const matched: Record<string, string> = {};
  for (const value of values) {
    const named = athletes.filter(({ name }) => plain(name) === plain(value));
    const id = row?.found[value.toLowerCase()] ?? (named.length === 1 ? named[0]?.id : undefined);
    if (id) matched[value] = id;
  }
  return { athletes, matched };
}
