import type { ActionResult } from "@/lib/action-result";
import type { FieldError } from "@/lib/engine/input";
import type { Sealed } from "./cipher";

/** What can be answered without a network. */
export const ENTRY_KINDS = ["check-in", "feel-check", "session"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What is sent for an entry, to `/api/v1/entries`. */
export type Sent = {
  kind: EntryKind;
  /** Its form, as the action of that name takes it. */
  entry: Readonly<Record<string, unknown>>;
  /** For whom the form was drawn. */
  whose: string;
};

/** Why the server did not take an entry, and what it has in its place. */
export type Refused = { errors: FieldError[]; stored?: unknown };

/** What is locked of an entry that waits. */
export type Content = Sent & {
  /** What it takes the place of on this phone: a second check-in of a date is the same one, answered anew. */
  slot: string;
  refused?: Refused;
};

/**
 * An entry that waits on this phone, in the order of `seq`. `refused`: the server wants something else, which the form shows.
 * `failed`: the server failed at it again and again, its person decides. `unreadable`: locked with a key that is no more.
 */
export type Waiting = {
  seq: number;
  person: string;
  /** The client-made id of the write. */
  id: string;
  state: "waiting" | "refused" | "failed" | "unreadable";
  sealed: Sealed;
  /** In how many rounds the server failed at it; none where it is left out. */
  failures?: number;
  /** Milliseconds since 1970. */
  at: number;
};

/** Where entries wait. */
export type EntryStore = {
  /** Everybody's, in order. */
  all: () => Promise<Waiting[]>;
  /** Puts one at the end. */
  add: (entry: Omit<Waiting, "seq">) => Promise<void>;
  /** Puts one in the place of another with its `seq`; does nothing where that is gone. */
  replace: (entry: Waiting) => Promise<void>;
  remove: (seq: number) => Promise<void>;
};

/** The server, well otherwise, failed at an entry, with this status of HTTP. */
export type Failed = { failedWith: number };

/** Sends an entry; throws where nothing answers, or nothing that can be read. */
export type Post = (sent: Sent) => Promise<ActionResult<unknown> | Failed>;
