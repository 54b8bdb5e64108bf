import { uuid } from "drizzle-orm/pg-core";
import { users } from "./people";

/** Whose row it is: first in every personal table's key, and gone with the person. */
export const athleteId = () =>
  uuid("athlete_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** Somebody who did something to a row; the row outlives them. */
export const person = (name: string) => uuid(name).references(() => users.id, { onDelete: "set null" });
