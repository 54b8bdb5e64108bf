import { sql } from "drizzle-orm";
import { database } from "@/db/connection/client";

export const dynamic = "force-dynamic";
const PATIENCE_MS = 2_000;

/** Whether this process can serve people: its database answers. 503 when it does not, within two seconds. */
export async function GET(): Promise<Response> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref());
  const answers = database()
    .then(({ db }) => db.execute(sql`select 1`))
    .then(
      () => true,
      () => false, // Why is in the log of whoever asked the database for something; here only whether.
    );
  const ready = await Promise.race([answers, late]);
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
