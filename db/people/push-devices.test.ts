import { beforeEach, expect, it, vi } from "vitest";
import type { Subscription } from "@/lib/notices/push";
import { asSystem, asViewer } from "../connection/as-viewer";
import { ownTables } from "../pages/export";
import { onEachDatabase } from "../testing/databases";
import { person } from "../testing/people";
import { refused } from "../testing/refused";
import { signOutEverywhere } from "./accounts";
import { addDevice, deviceCount, devicesOf, removeDevice } from "./push-devices";
import { endSignIn, keepSignIn } from "./sign-ins";

const browser = (name: string): Subscription => ({
  endpoint: `https://push.example.org/${name}`,
  p256dh: "a key that nobody else has",
  auth: "another secret",
});

onEachDatabase("browsers that show messages", (database) => {
  let [ada, ben] = ["", ""];
  const signedIn = (userId: string) => asSystem((tx) => keepSignIn(tx, userId), database());
  const add = async (userId: string, device: Subscription, signIn?: string) => {
    const person = { userId, signIn: signIn ?? (await signedIn(userId)) };
    await asSystem((tx) => addDevice(tx, person, device), database());
    return person.signIn;
  };
  const of = (userId: string) =>
    asViewer(
      userId,
      async (tx) => (await devicesOf(tx, userId)).map(({ subscription }) => subscription),
      database(),
    );

  beforeEach(async () => {
    [ada, ben] = [await person(database(), "Ada"), await person(database(), "Ben")];
  });

  it("are kept once however often they say so, and removed", async () => {
    const phone = browser(`${ada}-phone`);
    const signIn = await add(ada, phone);
    for (let i = 0; i < 3; i++) await add(ada, phone, signIn);
    await add(ada, browser(`${ada}-laptop`));
    expect(await of(ada)).toHaveLength(2);
    expect(await asViewer(ada, (tx) => deviceCount(tx, ada), database())).toBe(2);
    for (let i = 0; i < 2; i++)
      await asViewer(ada, (tx) => removeDevice(tx, ada, phone.endpoint), database());
    expect(await of(ada)).toEqual([browser(`${ada}-laptop`)]);
  });

  it("added twice at once, a browser is one", async () => {
    const phone = browser(`${ada}-twice`);
    const signIn = await signedIn(ada);
    await Promise.all(Array.from({ length: 5 }, () => add(ada, phone, signIn)));
    expect(await of(ada)).toEqual([phone]);
  });

  it("are one person's: whoever turns messages on there has them, whoever had them has not", async () => {
    const shared = browser(`${ada}-shared`);
    await add(ada, shared);
    await add(ben, shared);
    expect([await of(ada), await of(ben)]).toEqual([[], [shared]]);
  });

  it("nobody else removes or reads them", async () => {
    const phone = browser(`${ada}-own`);
    await add(ada, phone);
    await asViewer(ben, (tx) => removeDevice(tx, ada, phone.endpoint), database());
    expect(await asViewer(ben, (tx) => devicesOf(tx, ada), database())).toEqual([]);
    expect(await of(ada)).toEqual([phone]);
  });

  it("end with their sign-in: of this device, or of all", async () => {
    const phone = await add(ada, browser(`${ada}-phone`));
    await add(ada, browser(`${ada}-laptop`));
    const ended = { userId: ada, sessionVersion: 1, signIn: phone };
    await asSystem((tx) => endSignIn(tx, ended), database());
    expect(await of(ada)).toEqual([browser(`${ada}-laptop`)]);
    await asSystem((tx) => signOutEverywhere(tx, ada), database());
    expect(await of(ada)).toEqual([]);
  });

  it("made for another key of the server, they are not asked", async () => {
    await add(ada, browser(`${ada}-before`));
    vi.stubEnv("NEXTAUTH_SECRET", "another secret than the one before, and longer");
    expect(await of(ada)).toEqual([]);
    await add(ada, browser(`${ada}-after`));
    expect(await of(ada)).toEqual([browser(`${ada}-after`)]);
    vi.unstubAllEnvs();
  });

  it("are at most twenty of a person", async () => {
    const signIn = await signedIn(ada);
    for (let i = 0; i < 20; i++) await add(ada, browser(`${ada}-${i}`), signIn);
    expect(await refused(add(ada, browser(`${ada}-more`), signIn))).toMatchObject({ code: "quota.devices" });
    await add(ada, browser(`${ada}-7`), signIn);
    expect(await of(ada)).toHaveLength(20);
  });

  it("are counted in the export, without what reaches them", async () => {
    await add(ada, browser(`${ada}-phone`));
    const all = await asViewer(ada, (tx) => ownTables(tx, ada), database());
    const file = all.find(({ name }) => name === "push-devices");
    expect(file?.rows).toHaveLength(1);
    expect(JSON.stringify(all)).not.toMatch(/push\.example\.org|a key that nobody|another secret/);
  });
});
