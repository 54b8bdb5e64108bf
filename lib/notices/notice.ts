/**
 * What a message is about. A kind stands in rows and in the links that end its mails: renamed, it is another. A new one gets its
 * name for people in `messages/en/notices.json`, `kind`.
 */
export const KINDS = ["test", "reminder", "evening", "nudge", "urgent", "summary", "letter", "week"] as const;
export type Kind = (typeof KINDS)[number];

export const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);

/** How a message reaches somebody: on the screen of their devices, or as mail. */
export const WAYS = ["push", "mail"] as const;
export type Way = (typeof WAYS)[number];

/**
 * A message to one person. It shows on a locked screen and lies in a mailbox: nothing about a body stands in it. A device that gets
 * two of the same `tag` shows the later one.
 */
export type Notice = {
  kind: Kind;
  title: string;
  body: string;
  /** The page it opens: a path of this product, such as /today. */
  url: string;
  tag: string;
  /** Only what has to arrive at once: a phone that saves its battery shows the others when it wakes. */
  urgent?: boolean;
};
