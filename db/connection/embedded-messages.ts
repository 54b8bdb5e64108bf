/** What the main thread asks the embedded database's thread; each is answered once, in the order in which they were sent. */
export type Asked = { id: number } & (
  | { kind: "query"; text: string; parameters: unknown[]; rowMode: "array" | "object"; within: boolean }
  /** A transaction, once it is its turn; statements that are `within` go into it until its end. */
  | { kind: "begin" }
  | { kind: "end"; commit: boolean }
  | { kind: "listen"; channel: string }
  | { kind: "unlisten"; channel: string }
  | { kind: "close" }
);

export type Told =
  | { id: number; value: unknown }
  /** What an error says, and the fields it bears: a copied error would lose them. */
  | { id: number; fault: { message: string; fields: Record<string, unknown> } }
  | { heard: string; payload: string };
