import { eq } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import { asSystem } from "../connection/as-viewer";
import type { Database, Tx } from "../connection/tx";
import { credentials } from "../schema/people";
import { addressTaken, createAccount, type NewAccount, normalEmail } from "./accounts";
import { keepBirthYear, ownBirthYear } from "./ages";
import { areLeft, take } from "./allowances";
import { hashPassword } from "./hashing";
import { inviteOf, joinByInvite } from "./invites";
import { newAccount, takenAddress } from "./limits";
import { createTeam } from "./teams";

type Person = Omit<NewAccount, "passwordHash" | "isDemo"> & { password: string };
/** An athlete tells the year they were born in. */
type Newcomer = Person & { birthYear?: number | undefined };

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
 * Throws `Refusal` 410 for an invite that is not open, 409 for a taken address, 422 for an athlete without a year, 429.
 */
export async function registerMember(
  { birthYear, ...person }: Newcomer,
  token: string,
  visitor: string,
  on?: Database,
): Promise<void> {
  const { role } = await inviteOf(token, visitor, on);
  if (role === "athlete" && birthYear === undefined) throw lacksYear();
  await register("invite", person, visitor, on, async (tx, id) => {
    if (role === "athlete" && birthYear !== undefined) await keepBirthYear(tx, id, birthYear);
    await joinByInvite(tx, token, id);
  });
}

/** Somebody with an account joins another team; an athlete whose year is not known tells it. Throws as `registerMember`. */
export async function joinAnother(
  userId: string,
  { token, birthYear }: { token: string; birthYear?: number | undefined },
  visitor: string,
  on?: Database,
): Promise<string> {
  const { role } = await inviteOf(token, visitor, on);
  return asSystem(async (tx) => {
    if (role === "athlete" && (await ownBirthYear(tx, userId)) === null) {
      if (birthYear === undefined) throw lacksYear();
      await keepBirthYear(tx, userId, birthYear);
    }
    return joinByInvite(tx, token, userId);
  }, on);
}

const lacksYear = () => new Refusal(422, "birthYear", "consent.year");

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
