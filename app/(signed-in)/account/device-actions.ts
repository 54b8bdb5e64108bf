"use server";

import { uuidv7 } from "uuidv7";
import { wordsHere } from "@/app/locale";
import { runAction } from "@/app/run-action";
import { asSystem, asViewer } from "@/db/connection/as-viewer";
import { take } from "@/db/people/allowances";
import { trialMessage } from "@/db/people/limits";
import { addDevice, devicesOf, removeDevice } from "@/db/people/push-devices";
import { trial } from "@/db/upkeep/notices/trial";
import { Refusal } from "@/lib/action-result";
import { deviceForm, deviceNamed } from "@/lib/notices/forms";

/** This browser shows messages from now on, until whoever is signed in signs out of it. */
export async function addDeviceAction(input: unknown) {
  return runAction(deviceForm, input, async (device, { userId, signIn }) => {
    // A token from before sign-ins were kept: nothing would end with it.
    if (!signIn) throw new Refusal(401, "form", "signInFirst");
    await asSystem((tx) => addDevice(tx, { userId, signIn }, device));
    return null;
  });
}

export async function removeDeviceAction(input: unknown) {
  return runAction(deviceNamed, input, async ({ endpoint }, viewer) => {
    await asViewer(viewer.userId, (tx) => removeDevice(tx, viewer.userId, endpoint));
    return null;
  });
}

/** Sends a message of trial to this browser, now. */
export async function tryDeviceAction(input: unknown) {
  return runAction(deviceNamed, input, async ({ endpoint }, { userId }) => {
    const [device] = await asViewer(userId, (tx) => devicesOf(tx, userId, endpoint));
    if (!device) throw new Refusal(404, "form", "push.notOn");
    await take(trialMessage(userId));
    const t = await wordsHere("notices");
    const said = { title: t("test.title"), body: t("test.body"), url: "/account", tag: `test ${uuidv7()}` };
    const came = await trial(userId, device, { kind: "test", ...said });
    if (came === "gone") throw new Refusal(410, "form", "push.gone");
    if (came === "away") throw new Refusal(422, "form", "push.away");
    return null;
  });
}
