import { and, asc, eq, ne } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import type { Tx } from "../connection/tx";
import { savedViews } from "../schema/people";
import { keepWithin } from "./quotas";

/** A person's own saved views of pages that begin with `path`, by name. */
export async function viewsOf(tx: Tx, userId: string, path: string) {
  const rows = await tx
    .select({ id: savedViews.id, name: savedViews.name, href: savedViews.href })
    .from(savedViews)
    .where(eq(savedViews.userId, userId))
    .orderBy(asc(savedViews.name));
  return rows.filter(({ href }) => href === path || href.startsWith(`${path}?`));
}

/** Keeps a way of looking at a page, once. */
export async function saveView(
  tx: Tx,
  userId: string,
  view: { id: string; name: string; href: string },
): Promise<void> {
  const others = and(eq(savedViews.userId, userId), ne(savedViews.id, view.id));
  await keepWithin(tx, "saved views", savedViews, others);
  await tx
    .insert(savedViews)
    .values({ userId, ...view })
    .onConflictDoNothing();
}

/** Throws `Refusal` 404. */
export async function removeView(tx: Tx, userId: string, id: string): Promise<void> {
  const gone = await tx
    .delete(savedViews)
    .where(and(eq(savedViews.userId, userId), eq(savedViews.id, id)))
    .returning({ id: savedViews.id });
  if (gone.length === 0) throw new Refusal(404, "form", "gone.view");
}
