import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Kind, Notice, Way } from "@/lib/notices/notice";
import { readStopToken } from "@/lib/notices/stop-link";
import { pushService } from "@/lib/notices/testing/push-service";
import { postOffice } from "@/lib/testing/post-office";
import { asSystem } from "../../connection/as-viewer";
import { allowMails } from "../../people/mail-stops";
import { addDevice } from "../../people/push-devices";
import { keepSignIn } from "../../people/sign-ins";
import { endMails } from "../../people/stop-links";
import { deliveries, pushDevices } from "../../schema/notices";
import { users } from "../../schema/people";
import { jobs } from "../../schema/training";
import { onEachDatabase } from "../../testing/databases";
import { person } from "../../testing/people";
import { runOneJob } from "../jobs/run";
import { askForNotice, sendNotice } from "../jobs/send-notice";
import { deliver } from "./deliver";
import { trial } from "./trial";

const NOTICE: Notice = {
  kind: "reminder",
  title: "Your check-in is waiting",
  body: "Less than a minute.",
  url: "/today",
  tag: "reminder",
};
const UNTIL = new Date("2099-01-01T00:00:00Z");

onEachDatabase("what is delivered", (database) => {
  let service: Awaited<ReturnType<typeof pushService>>;
  let office: Awaited<ReturnType<typeof postOffice>>;
  let ada: string;

  beforeAll(async () => {
    vi.stubEnv("FEELCHECK_LOCAL_PUSH", "yes");
    vi.stubEnv("NEXTAUTH_URL", "https://feelcheck.example.org");
    service = await pushService();
    office = await postOffice();
    vi.stubEnv("SMTP_URL", office.url);
    vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await Promise.all([service.close(), office.close()]);
  });
  beforeEach(async () => {
    ada = await person(database(), "Ada");
    office.says("taken");
  });
  afterEach(() => {
    service.given.length = 0;
    office.letters.length = 0;
  });

  const hasDevice = async (name: string) => {
    const signIn = await asSystem((tx) => keepSignIn(tx, ada), database());
    const device = service.device(`${ada}-${name}`);
    await asSystem((tx) => addDevice(tx, { userId: ada, signIn }, device), database());
    return `${ada}-${name}`;
  };
  const send = (ways: Way[], key = "2026-05-20", kind: Kind = "reminder") =>
    deliver(ada, { ...NOTICE, kind }, { ways, key, until: UNTIL }, database());
  const states = async () =>
    (await asSystem((tx) => tx.select().from(deliveries).where(eq(deliveries.userId, ada)), database()))
      .map(({ state }) => state)
      .sort();
  const devices = async () =>
    (await asSystem((tx) => tx.select().from(pushDevices).where(eq(pushDevices.userId, ada)), database()))
      .length;

  describe("by push", () => {
    it("reaches every device of theirs, once for a key", async () => {
      await hasDevice("phone");
      await hasDevice("laptop");
      expect(await send(["push"])).toEqual({ push: 2, mail: 0 });
      expect(await send(["push"])).toEqual({ push: 0, mail: 0 });
      expect(service.given.map(({ said }) => said)).toMatchObject([{ url: "/today" }, { url: "/today" }]);
      expect(office.letters).toEqual([]);
      expect(await send(["push"], "2026-05-21")).toEqual({ push: 2, mail: 0 });
    });

    it("ten who try at once hand it over once", async () => {
      await hasDevice("phone");
      const all = await Promise.all(Array.from({ length: 10 }, () => send(["push", "mail"])));
      expect(all.reduce((sum, { push, mail }) => sum + push + mail, 0)).toBe(2);
      expect([service.given.length, office.letters.length]).toEqual([1, 1]);
    });

    it.each([404, 410])("a device whose service says %d is forgotten", async (status) => {
      service.answers(await hasDevice("old"), status);
      await hasDevice("new");
      expect(await send(["push"])).toEqual({ push: 1, mail: 0 });
      expect(await devices()).toBe(1);
      expect(await states()).toEqual(["gone", "sent"]);
    });

    it.each([429, 500])("%d: the others have it, and it alone is tried again", async (status) => {
      const slow = await hasDevice("slow");
      await hasDevice("quick");
      service.answers(slow, status);
      await expect(send(["push", "mail"])).rejects.toMatchObject({ name: "Undelivered", again: true });
      expect(office.letters).toHaveLength(1);
      service.answers(slow, 201);
      service.given.length = 0;
      expect(await send(["push", "mail"])).toEqual({ push: 1, mail: 0 });
      expect(service.given.map(({ device }) => device)).toEqual([slow]);
      expect(office.letters).toHaveLength(1);
    });

    it("403: it is not asked again, and stays", async () => {
      service.answers(await hasDevice("odd"), 403);
      expect(await send(["push"])).toEqual({ push: 0, mail: 0 });
      service.given.length = 0;
      await send(["push"]);
      expect(service.given).toEqual([]);
      expect([await states(), await devices()]).toEqual([["refused"], 1]);
    });

    it("written down by a process that died: handed over by nobody", async () => {
      await hasDevice("phone");
      const [row] = await asSystem(
        (tx) => tx.select().from(pushDevices).where(eq(pushDevices.userId, ada)),
        database(),
      );
      const one = { userId: ada, kind: "reminder", key: "2026-05-20", target: row?.id ?? "" } as const;
      await asSystem((tx) => tx.insert(deliveries).values(one), database());
      expect(await send(["push"])).toEqual({ push: 0, mail: 0 });
      expect(service.given).toEqual([]);
    });
  });

  describe("by mail", () => {
    it("comes with a link to the page, and one that ends such mails", async () => {
      expect(await send(["mail"])).toEqual({ push: 0, mail: 1 });
      const [letter] = office.letters;
      expect(letter?.to).toEqual([`${ada}@example.org`]);
      expect(letter?.headers.subject).toBe(NOTICE.title);
      expect(letter?.text).toContain("https://feelcheck.example.org/today");
      const stop = /^<https:\/\/feelcheck\.example\.org\/api\/v1\/unsubscribe\/(.+)>$/.exec(
        letter?.headers["list-unsubscribe"] ?? "",
      )?.[1];
      expect(readStopToken(stop ?? "")).toEqual({ userId: ada, kind: "reminder" });
      expect(letter?.text).toContain(stop);
    });

    it("ended by that link, no more comes of its kind, until the person wants them again", async () => {
      await send(["mail"]);
      const stop = office.letters[0]?.headers["list-unsubscribe"]?.split("/").at(-1)?.replace(">", "");
      for (let i = 0; i < 2; i++) await endMails(stop ?? "", "a visitor", database());
      expect(await send(["mail"], "2026-05-21")).toEqual({ push: 0, mail: 0 });
      expect(await send(["mail"], "2026-05-21", "test")).toEqual({ push: 0, mail: 1 });
      await asSystem((tx) => allowMails(tx, ada, "reminder"), database());
      expect(await send(["mail"], "2026-05-22")).toEqual({ push: 0, mail: 1 });
    });

    it("a made-up person has no mailbox", async () => {
      await asSystem((tx) => tx.update(users).set({ isDemo: true }).where(eq(users.id, ada)), database());
      expect(await send(["mail"])).toEqual({ push: 0, mail: 0 });
    });

    it("a server that says later is asked again, one that hung up over it is not", async () => {
      office.says(451);
      await expect(send(["mail"])).rejects.toMatchObject({ again: true });
      office.says("hangs up");
      expect(await send(["mail"])).toEqual({ push: 0, mail: 0 });
      office.says("taken");
      expect(await send(["mail"])).toEqual({ push: 0, mail: 0 });
      expect(office.letters).toHaveLength(1);
    });
  });

  it("too late, it is not sent", async () => {
    await hasDevice("phone");
    const how = { ways: ["push", "mail"] as Way[], key: "late", until: new Date("2026-05-20T09:00:00Z") };
    const at = (time: string) => ({ ...how, now: new Date(`2026-05-20T${time}Z`) });
    expect(await deliver(ada, NOTICE, at("09:00:00"), database())).toEqual({ push: 0, mail: 0 });
    expect(await deliver(ada, NOTICE, at("08:59:00"), database())).toEqual({ push: 1, mail: 1 });
    expect(service.given[0]?.headers.ttl).toBe("60");
  });

  it("asked for as a job, it is tried until it is taken, and no more", async () => {
    const device = await hasDevice("phone");
    service.answers(device, 500);
    const how = { ways: ["push"] as Way[], key: "job", until: UNTIL };
    await asSystem((tx) => askForNotice(tx, ada, NOTICE, how), database());
    const mine = and(eq(jobs.athleteId, ada), eq(jobs.kind, sendNotice.name));
    const state = async () =>
      (await asSystem((tx) => tx.select().from(jobs).where(mine), database()))[0]?.state;
    await runOneJob(database(), [sendNotice]);
    expect(await state()).toBe("waiting");
    service.answers(device, 201);
    await asSystem((tx) => tx.update(jobs).set({ notBefore: null }).where(mine), database());
    await runOneJob(database(), [sendNotice]);
    expect(await state()).toBe("done");
    expect(service.given).toHaveLength(2);
  });

  it.each([
    [201, "taken", 1],
    [410, "gone", 0],
    [500, "away", 1],
    [403, "away", 1],
  ] as const)("a trial that is answered %d: %s", async (status, came, left) => {
    const name = await hasDevice("phone");
    service.answers(name, status);
    const [row] = await asSystem(
      (tx) => tx.select().from(pushDevices).where(eq(pushDevices.userId, ada)),
      database(),
    );
    const device = { id: row?.id ?? "", subscription: JSON.parse(row?.subscription ?? "{}") };
    expect(await trial(ada, device, NOTICE, database())).toBe(came);
    expect(await devices()).toBe(left);
  });
});
