/** A PostgreSQL server that can be out of reach for a while, whatever the reason. */
export type Outage = {
  /** What happens to it, in words. */
  kind: string;
  url: string;
  begin(): Promise<void>;
  end(): Promise<void>;
  close(): Promise<void>;
};
