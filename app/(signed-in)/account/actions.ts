"use server";

import { z } from "zod";
import { wordsHere } from "@/app/locale";
import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { stayHere } from "@/app/session-cookie";
import { visitor } from "@/app/visitor";
import { asSystem, asViewer } from "@/db/connection/as-viewer";
import { changePassword, signOutEverywhere } from "@/db/people/accounts";
import { makeFeed, revokeFeeds } from "@/db/people/calendar-feeds";
import { askForDeletion, keepAccount } from "@/db/people/deletion";
import { changeProfile } from "@/db/people/people";
import { keepSignIn } from "@/db/people/sign-ins";
import type { Given } from "@/lib/action-result";
import { COUNTRIES, ELSEWHERE } from "@/lib/emergency-numbers";
import { env } from "@/lib/env";
import { textsOf } from "@/lib/form-fields";
import { password, personName, timeZone } from "@/lib/form-schemas";
import { UNITS } from "@/lib/format/units";
import { LANGUAGES } from "@/lib/words/catalogue";
import { wrong } from "@/lib/words/wrong";

const WEEK_START = { "": null, "1": 1, "6": 6, "7": 7 } as const;

const profile = z.strictObject({
  name: personName,
  /** A zone the person chooses, or "auto": where their browser says they are. */
  timeZone: z.union([z.literal("auto"), timeZone], wrong("timeZone")),
  /** Of these "" is as their browser says. */
  language: z.enum(["", ...LANGUAGES], wrong("choice")).transform((chosen) => chosen || null),
  units: z.enum(["", ...UNITS], wrong("choice")).transform((chosen) => chosen || null),
  weekStart: z.enum(["", "1", "6", "7"], wrong("choice")).transform((chosen) => WEEK_START[chosen]),
  experience: z.enum(["new", "returning", "regular"]),
  /** The country whose emergency number is shown, or "auto": the one their time zone lies in. */
  country: z.union([z.literal("auto"), z.literal(ELSEWHERE), z.enum(COUNTRIES)], wrong("country")),
});

export async function changeProfileAction(...given: Given) {
  return posted(
    given,
    (fields) =>
      textsOf(fields, "name", "timeZone", "language", "units", "weekStart", "experience", "country"),
    (input) =>
      runAction(profile, input, async ({ timeZone, country, ...values }, viewer) => {
        const chosen = <T extends string>(given: T) => (given === "auto" ? null : given);
        await asViewer(viewer.userId, (tx) =>
          changeProfile(tx, viewer.userId, {
            ...values,
            timeZone: chosen(timeZone),
            country: chosen(country),
          }),
        );
        return null;
      }),
  );
}

const passwords = z.strictObject({
  current: z
    .string(wrong("person.giveCurrent"))
    .min(1, wrong("person.giveCurrent"))
    .max(800, wrong("person.noSuchPassword")),
  password,
});

/** Ends every other session and every reset link; this device stays signed in. */
export async function changePasswordAction(...given: Given) {
  return posted(
    given,
    (fields) => textsOf(fields, "current", "password"),
    (input) =>
      runAction(passwords, input, async (given, viewer) => {
        const { userId, signIn } = viewer;
        const person = { userId, signIn, visitor: await visitor() };
        const sessionVersion = await changePassword(person, given.current, given.password);
        // A token from before sign-ins were kept gets one now.
        const here = signIn ?? (await asSystem((tx) => keepSignIn(tx, userId)));
        await stayHere({ userId, sessionVersion, signIn: here });
        return null;
      }),
    "/account?done=password",
  );
}

export async function signOutEverywhereAction(...given: Given) {
  return posted(
    given,
    () => ({}),
    (input) =>
      runAction(z.strictObject({}), input, async (_, viewer) => {
        await asSystem((tx) => signOutEverywhere(tx, viewer.userId));
        return null;
      }),
    "/sign-in",
  );
}

/** Makes a new secret calendar address; the one before stops working. */
export async function makeFeedAction(input: unknown) {
  return runAction(z.strictObject({}), input, async (_, viewer) => {
    const token = await asViewer(viewer.userId, (tx) => makeFeed(tx, viewer.userId));
    return { link: `${env.publicUrl()}/api/v1/calendar/${token}.ics` };
  });
}

export async function revokeFeedAction(input: unknown) {
  return runAction(z.strictObject({}), input, async (_, viewer) => {
    await asViewer(viewer.userId, (tx) => revokeFeeds(tx, viewer.userId));
    return null;
  });
}

/** Begins the seven days of grace, after the words were typed. */
export async function askForDeletionAction(...given: Given) {
  const confirmation = (await wordsHere("account"))("data.words");
  const words = z
    .string()
    .trim()
    .toLowerCase()
    .refine((text) => text === confirmation, wrong("person.words", { words: confirmation }));
  return posted(
    given,
    (fields) => textsOf(fields, "words"),
    (input) =>
      runAction(z.strictObject({ words }), input, (_, viewer) =>
        asViewer(viewer.userId, (tx) => askForDeletion(tx, viewer.userId)),
      ),
  );
}

export async function keepAccountAction(...given: Given) {
  return posted(
    given,
    () => ({}),
    (input) =>
      runAction(z.strictObject({}), input, async (_, viewer) => {
        await asViewer(viewer.userId, (tx) => keepAccount(tx, viewer.userId));
        return null;
      }),
  );
}
