import { eq } from "drizzle-orm";
import { asSystem } from "../connection/as-viewer";
import type { Database, Tx } from "../connection/tx";
import { credentials } from "../schema/people";
import { addressTaken, createAccount, type NewAccount, normalEmail } from "./accounts";
import { areLeft, take } from "./allowances";
import { hashPassword } from "./hashing";
import { inviteOf, joinByInvite } from "./invites";
import { newAccount, takenAddress } from "./limits";
import { createTeam } from "./teams";

type Person = Omit<NewAccount, "passwordHash" | "isDemo"> & { password: string };

/** A new account with its own team, owned and coached by it. Throws `Refusal` 409 for a taken address, 429. */
export async function registerTeam(
  person: Person,
  team: string,
  visitor: string,
  on?: Database,
): Promise<void> {
  await register("team", person, visitor, on, (tx, owner) =>
    createTeam(tx, owner, { name: team, timeZone: person.timeZone }),
  );
}

/**
 * A new person joins by invite: the account and the membership together, or neither. The invite is looked at before
 * anything else: without one nobody learns whether an address has an account, and no password is hashed.
 * Throws `Refusal` 410 for an invite that is not open, 409 for a taken address, 429.
 */
export async function registerMember(
  person: Person,
  token: string,
  visitor: string,
  on?: Database,
): Promise<void> {
  await inviteOf(token, visitor, on);
  await register("invite", person, visitor, on, (tx, id) => joinByInvite(tx, token, id));
}

/** The cheap checks first, then the hash with no transaction open, then all rows in one. */
async function register(
  by: "team" | "invite",
  { password, ...person }: Person,
  visitor: string,
  on: Database | undefined,
  then: (tx: Tx, id: string) => Promise<unknown>,
): Promise<void> {
  const taken = takenAddress(visitor);
  await areLeft(taken, on);
  await take(newAccount(by, visitor), on);
  const known = await asSystem(
    (tx) =>
      tx
        .select()
        .from(credentials)
        .where(eq(credentials.email, normalEmail(person.email))),
    on,
  );
  // Counted only where it tells something: a squad that registers in the same minute tries no addresses.
  if (known.length) {
    await take(taken, on);
    throw addressTaken();
  }
  const passwordHash = await hashPassword(password, visitor);
  await asSystem(async (tx) => then(tx, await createAccount(tx, { ...person, passwordHash })), on);
}
