"use client";

import { createContext, Fragment, type ReactNode, useContext, useEffect, useMemo } from "react";
import type { ActionResult } from "@/lib/action-result";
import { SCRIPTS_COOKIE } from "@/lib/scripts-cookie";
import { zoneFor } from "@/lib/time-zones";
import { browserTimeZone } from "./account-fields";
import { personIsHere } from "./drafts";
import { leavePush } from "./leave-push";

export type Person = {
  id: string;
  name: string;
  timeZone: string;
  zoneChosen: boolean;
  /** When their day starts, HH:00. */
  dayStartsAt: string;
  /** What to call in an emergency where this person lives; the first is the best. */
  emergency: readonly string[];
};
export type SignIn = (input: { email: string; password: string }) => Promise<ActionResult>;

const HALF_A_YEAR_S = 182 * 86_400;
const Viewer = createContext<{ person: Person; signIn: SignIn } | null>(null);

/**
 * Says for whom the pages within were drawn, and how to sign in again where one is. Drawn anew for another person,
 * everything within begins anew: nothing that one typed stays on the page of the other.
 */
export function ViewerScope({
  person,
  signIn,
  children,
}: {
  person: Person;
  signIn: SignIn;
  children: ReactNode;
}) {
  useEffect(() => {
    if (personIsHere(person.id)) void leavePush();
  }, [person.id]);
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store has no Firefox before 140.
    document.cookie = `${SCRIPTS_COOKIE}=run; path=/; max-age=${HALF_A_YEAR_S}; samesite=lax`;
  }, []);
  const scope = useMemo(() => ({ person, signIn }), [person, signIn]);
  return (
    <Viewer value={scope}>
      <Fragment key={person.id}>{children}</Fragment>
    </Viewer>
  );
}

/** The person for whom this page was drawn; null on pages for the signed-out. */
export const useViewer = (): Person | null => useContext(Viewer)?.person ?? null;

/** How to sign in without leaving the page; null on pages for the signed-out. */
export const useSignIn = (): SignIn | null => useContext(Viewer)?.signIn ?? null;

/** What a form carries to say whose it is; null on pages for the signed-out. */
export const whoseOf = (person: Person | null) => person && `${person.id} ${person.name}`;

/** The zone of this person's day: the chosen one, else where this browser says it is. Asked when a form is sent. */
export function useOwnZone(): () => string {
  const person = useViewer();
  return () => (person ? zoneFor(person, browserTimeZone()) : browserTimeZone());
}
