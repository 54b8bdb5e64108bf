import { env } from "@/lib/env";
import type { Allowance } from "./allowances";

/**
 * What one visitor, account or server may do. `address` is the visitor's network address, `account` an e-mail address as
 * `normalEmail` writes it, whether or not it has an account.
 */
const QUARTER = 15;
const HOUR = 60;

/**
 * A guess at a password. A device on which this account was signed in before has an allowance of its own, so that
 * strangers who guess, from however many addresses, lock nobody out of the devices they use.
 */
export function passwordGuess(account: string, address: string, device: string | null): Allowance[] {
  if (device) return [{ key: `sign-in device ${device}`, most: 10, minutes: QUARTER }];
  return [
    { key: `sign-in ${account} from ${address}`, most: 10, minutes: QUARTER },
    { key: `sign-in ${account}`, most: 50, minutes: QUARTER },
    { key: `sign-in from ${address}`, most: 50, minutes: QUARTER },
  ];
}

/** A guess at the current password by somebody who is signed in. */
export const currentPasswordGuess = (userId: string): Allowance[] => [
  { key: `current password of ${userId}`, most: 10, minutes: QUARTER },
];

/** A wish for a reset link. Links sent before stay good for their hour, so that a stranger's wishes lock nobody out. */
export const resetWish = (account: string, address: string): Allowance[] => [
  { key: `reset ${account}`, most: 5, minutes: QUARTER },
  { key: `reset from ${address}`, most: 20, minutes: QUARTER },
];

/** A guess at a secret link: an invite's, a reset's, a calendar's. */
export const linkGuess = (
  what: "invite" | "reset" | "calendar" | "unsubscribe" | "guardian",
  address: string,
): Allowance[] => [{ key: `${what} from ${address}`, most: 100, minutes: QUARTER }];

/** A new account: with a team of its own, or by an invite, where a whole club may stand behind one address. */
export function newAccount(by: "team" | "invite", address: string): Allowance[] {
  const most = env.signUps();
  return [
    { key: `account by ${by} from ${address}`, most: by === "invite" ? 3 * most : most, minutes: HOUR },
    { key: "account", most: 15 * most, minutes: HOUR },
  ];
}

/** A new account for an address that turns out to have one: the one answer that tells, so it is told rarely. */
export const takenAddress = (address: string): Allowance[] => [
  { key: `taken from ${address}`, most: 20, minutes: HOUR },
];

/** Messages of trial to one's own devices. */
export const trialMessage = (userId: string): Allowance[] => [
  { key: `trial message of ${userId}`, most: 10, minutes: QUARTER },
];

/** Mails that ask a guardian: by one athlete, and to one mailbox, whoever gives it. */
export const guardianMail = (athleteId: string, account: string): Allowance[] => [
  { key: `guardian asked by ${athleteId}`, most: 5, minutes: HOUR },
  { key: `guardian mail to ${account}`, most: 5, minutes: 24 * HOUR },
];

/** Corrections of a year of birth. */
export const birthYearChange = (athleteId: string): Allowance[] => [
  { key: `year of birth of ${athleteId}`, most: 5, minutes: 24 * HOUR },
];

/** Another team of somebody who has an account. */
export const newTeam = (userId: string): Allowance[] => [
  { key: `team by ${userId}`, most: 20, minutes: HOUR },
];
