import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { rowsOf } from "./connection/rows-of";
import type { Tx } from "./connection/tx";
import { onEachDatabase } from "./testing/databases";

class Undo extends Error {}

/** Each function that a policy calls, ours alone, and those that these call in turn. */
const CALLED = sql`
  with recursive called as (
    select p.* from pg_proc p where p.oid in (select refobjid from pg_depend
      where classid = 'pg_policy'::regclass and refclassid = 'pg_proc'::regclass)
    union
    select p.* from pg_proc p join called on called.prosrc like '%feelcheck.' || p.proname || '(%'
      where p.pronamespace = 'feelcheck'::regnamespace)
  select oid::regprocedure::text as name, prosecdef as definer, provolatile::text as volatility,
    proname || '(' || array_to_string(array(select 'null::' || format_type(t, null) from unnest(proargtypes) t), ', ')
      || ')' as call from called order by 1`;

onEachDatabase(
  "policies are pure functions of settings",
  (database) => {
    it("none holds a subquery", async () => {
      const policies = rowsOf<{ name: string; text: string }>(
        await database().db.execute(sql`
          select tablename || ': ' || policyname as name, coalesce(qual, '') || ' ' || coalesce(with_check, '') as text
          from pg_policies where schemaname = 'public'`),
      );
      expect(policies.length).toBeGreaterThan(60);
      for (const { name, text } of policies) expect(text, name).not.toMatch(/\bselect\b/i);
    });

    it("none calls a function that reads a table", async () => {
      const tables = rowsOf<{ name: string }>(
        await database().db.execute(sql`select tablename as name from pg_tables where schemaname = 'public'`),
      ).map(({ name }) => name);
      const functions = rowsOf<{ name: string; definer: boolean; volatility: string; call: string }>(
        await database().db.execute(CALLED),
      );
      const names = functions.map(({ name }) => name);
      expect(names).toEqual(
        expect.arrayContaining(["feelcheck.viewer()", "feelcheck.sees(uuid)", "feelcheck.listed(text,uuid)"]),
      );
      const work = database().db.transaction(async (tx: Tx) => {
        // Whatever may still be read then stands in no table.
        for (const table of tables)
          await tx.execute(sql.raw(`revoke all on "${table}" from public, feelcheck_app, feelcheck_system`));
        await tx.execute(sql`select set_config('role', 'feelcheck_app', true)`);
        for (const { name, definer, volatility, call } of functions) {
          expect(definer, name).toBe(false);
          expect(volatility, name).toMatch(/^[is]$/);
          await tx.execute(sql.raw(`select feelcheck.${call}`));
        }
        await expect(tx.execute(sql`select feelcheck.visible_people()`)).rejects.toMatchObject({
          cause: { code: "42501" },
        });
        throw new Undo();
      });
      await expect(work).rejects.toThrow(Undo);
    });
  },
  { partitioned: true },
);
