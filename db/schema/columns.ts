import { date, timestamp } from "drizzle-orm/pg-core";

/** An instant, with its time zone. */
export const instant = (name: string) => timestamp(name, { withTimezone: true });

/** A local date, YYYY-MM-DD. */
export const day = () => date({ mode: "string" }).notNull();
