/** Whom a route or action is for: everybody, the signed-in, a team's coaches, professionals or owner, whoever has the secret. */
export type For = "everybody" | "signed-in" | "athlete's own" | "coach" | "professional" | "owner" | "secret";

/** Ids of another team's things, as an attacker might have learned them. */
export type Ids = {
  team: string;
  athlete: string;
  session: string;
  flag: string;
  note: string;
  talk: string;
  membership: string;
  invite: string;
  plan: string;
  group: string;
  injury: string;
  careNote: string;
  fresh: string;
  today: string;
};

/** Whom an action is for, and a well-formed call of it. */
export type Entry = {
  for: For;
  attack?: (ids: Ids) => unknown;
  sample?: (ids: Ids) => unknown;
  /** False for one that leads elsewhere or keeps a choice of the device, and has nothing to tell. */
  tells?: false;
};
