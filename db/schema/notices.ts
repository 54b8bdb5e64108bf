import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { KINDS } from "@/lib/notices/notice";
import { instant } from "./columns";
import { signIns, users } from "./people";

const userId = () =>
  uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** A browser that shows messages to whoever is signed in there. It ends with that sign-in. */
export const pushDevices = pgTable(
  "push_devices",
  {
    userId: userId(),
    id: uuid().notNull(),
    signIn: uuid("sign_in").notNull(),
    /** SHA-256 of where its push service is: a browser is one person's. */
    endpointHash: text("endpoint_hash").notNull(),
    /** Where its push service is and the keys it reads with (`lib/notices/push.ts`), as JSON. Whoever has it can send to it. */
    subscription: text().notNull(),
    /** The key of this server it was made for: it takes messages of no other. */
    serverKey: text("server_key").notNull(),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.id] }),
    unique("push_devices_endpoint").on(t.endpointHash),
    index("push_devices_sign_in").on(t.userId, t.signIn),
    foreignKey({ columns: [t.userId, t.signIn], foreignColumns: [signIns.userId, signIns.id] }).onDelete(
      "cascade",
    ),
  ],
);

/** A message that was handed, or is being handed, to a device or mailbox: it is handed over once. */
export const deliveries = pgTable(
  "deliveries",
  {
    userId: userId(),
    kind: text({ enum: KINDS }).notNull(),
    /** What of its kind it is: for a reminder its local date. */
    key: text().notNull(),
    /** "mail", or the id of a device. */
    target: text().notNull(),
    /** "sending" where its server died meanwhile; "unknown" where the other side never said; "refused" where it said no. */
    state: text({ enum: ["sending", "sent", "unknown", "refused", "gone"] })
      .notNull()
      .default("sending"),
    at: instant("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.kind, t.key, t.target] }), index("deliveries_at").on(t.at)],
);

/** Mails of a kind that somebody ended by the link in them. */
export const mailStops = pgTable(
  "mail_stops",
  { userId: userId(), kind: text({ enum: KINDS }).notNull(), at: instant("at").notNull().defaultNow() },
  (t) => [primaryKey({ columns: [t.userId, t.kind] })],
);
