import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { readGuardianToken } from "@/lib/consent/link";
import { postOffice } from "@/lib/testing/post-office";
import { LANGUAGES } from "@/lib/words/catalogue";
import { asSystem } from "../../connection/as-viewer";
import { askGuardian } from "../../people/consents";
import { answerAsGuardian, guardianView, withdrawAsGuardian } from "../../people/guardians";
import { users } from "../../schema/people";
import { onEachDatabase } from "../../testing/databases";
import { agrees, checksIn, GUARDIAN, joins, teamWithMinor } from "../../testing/minor";
import { testTeam } from "../../testing/people";
import { askForGuardianMail, askGuardianByMail, confirmWithdrawal, tellGuardian } from "./mail-guardian";
import { runOneJob } from "./run";

const SITE = "https://feelcheck.example.org";
/** What an athlete of these tests answers, in every language there may be. */
const OF_A_BODY = /chest|brust|pain|schmerz|sore|heart|herz|sleep|schlaf|injur|verletz/i;

onEachDatabase("a guardian's mails", (database) => {
  let office: Awaited<ReturnType<typeof postOffice>>;
  const visitor = "192.0.2.7";

  beforeAll(async () => {
    vi.stubEnv("NEXTAUTH_URL", SITE);
    office = await postOffice();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await office.close();
  });
  beforeEach(() => {
    vi.stubEnv("SMTP_URL", office.url);
    office.says("taken");
  });
  afterEach(() => {
    office.letters.length = 0;
  });

  const run = async () => {
    while (await runOneJob(database(), [askGuardianByMail, tellGuardian, confirmWithdrawal]));
  };
  const asked = async (minor: string, email = GUARDIAN) => {
    await asSystem(
      async (tx) => askForGuardianMail(tx, minor, await askGuardian(tx, minor, email)),
      database(),
    );
    await run();
    return one();
  };
  /** The only mail there is, and the links to guardians' pages that stand in it. */
  const one = () => {
    expect(office.letters).toHaveLength(1);
    const [letter] = office.letters.splice(0);
    if (!letter) throw new Error("There is no mail.");
    const links = [...letter.text.matchAll(/^(https:\S+)\/guardian\/(\S+)$/gm)];
    expect(links.every(([, site]) => site === SITE)).toBe(true);
    return { ...letter, tokens: links.map(([, , token]) => token ?? "") };
  };

  it.each(LANGUAGES)(
    "%s: the question names the athlete and the teams; both its links open, one once",
    async (language) => {
      const { minor } = await teamWithMinor(database());
      await asSystem((tx) => tx.update(users).set({ language }).where(eq(users.id, minor)), database());
      const letter = await asked(minor);
      expect(letter.to).toEqual([GUARDIAN]);
      expect(letter.headers.subject).toContain("Mia Minor");
      expect(letter.text).toContain("Young");
      expect(letter.text).not.toMatch(OF_A_BODY);
      const [answer = "", withdraw = ""] = letter.tokens;
      expect(letter.tokens.map((token) => readGuardianToken(token)?.link)).toEqual(["answer", "withdraw"]);
      expect(await guardianView(answer, visitor, database())).toMatchObject({ state: "open" });
      expect(await answerAsGuardian(answer, true, visitor, database())).toMatchObject({ state: "given" });
      await expect(answerAsGuardian(answer, true, visitor, database())).rejects.toMatchObject({
        status: 410,
      });
      expect(await guardianView(withdraw, visitor, database())).toMatchObject({ state: "given" });
    },
  );

  it.each(LANGUAGES)("%s: an urgent sign says who, and nothing of what was answered", async (language) => {
    const { minor } = await teamWithMinor(database());
    await asSystem((tx) => tx.update(users).set({ language }).where(eq(users.id, minor)), database());
    const { withdraw } = await agrees(database(), minor);
    await checksIn(database(), minor, { redFlags: ["chest-pain"], sleepHours: 5 });
    await Promise.all([run(), run(), run()]);
    const letter = one();
    expect(letter.to).toEqual([GUARDIAN]);
    expect(letter.headers.subject).toContain("Mia Minor");
    expect(`${letter.headers.subject} ${letter.text}`).not.toMatch(OF_A_BODY);
    expect(letter.tokens).toEqual([withdraw]);
  });

  it.each(LANGUAGES)(
    "%s: a withdrawal is confirmed, with the day it ends on and the way back",
    async (language) => {
      const { minor } = await teamWithMinor(database());
      await asSystem((tx) => tx.update(users).set({ language }).where(eq(users.id, minor)), database());
      const { withdraw } = await agrees(database(), minor);
      const { deleteAfter } = await withdrawAsGuardian(withdraw, true, visitor, database());
      await Promise.all([run(), run()]);
      const letter = one();
      expect(letter.to).toEqual([GUARDIAN]);
      expect(letter.headers.subject).toContain("Mia Minor");
      expect(letter.text).toContain(`${deleteAfter?.getUTCDate()}`);
      expect(letter.text).toContain(`${deleteAfter?.getUTCFullYear()}`);
      expect(`${letter.headers.subject} ${letter.text}`).not.toMatch(OF_A_BODY);
      const [back = ""] = letter.tokens;
      await withdrawAsGuardian(back, false, visitor, database());
      await run();
      expect(office.letters).toEqual([]);
      // A second time is told a second time.
      await withdrawAsGuardian(back, true, visitor, database());
      await run();
      expect(one().tokens).toEqual([withdraw]);
    },
  );

  it("of two teams one guardian has one confirmation, two have one each; a no has none", async () => {
    const { minor } = await teamWithMinor(database());
    const first = await agrees(database(), minor);
    await joins(database(), await testTeam(database(), "Second"), minor);
    await agrees(database(), minor);
    await joins(database(), await testTeam(database(), "Third"), minor);
    await agrees(database(), minor, "dad@example.org");
    await withdrawAsGuardian(first.withdraw, true, visitor, database());
    await run();
    expect(office.letters.map(({ to }) => to[0]).sort()).toEqual(["dad@example.org", GUARDIAN].sort());
    office.letters.length = 0;
    const { minor: other } = await teamWithMinor(database());
    const { tokens } = await asked(other);
    await answerAsGuardian(tokens[0] ?? "", false, visitor, database());
    await run();
    expect(office.letters).toEqual([]);
  });

  it("taken back before it could be told, a withdrawal is not told", async () => {
    const { minor } = await teamWithMinor(database());
    const { withdraw } = await agrees(database(), minor);
    await withdrawAsGuardian(withdraw, true, visitor, database());
    await withdrawAsGuardian(withdraw, false, visitor, database());
    await run();
    expect(office.letters).toEqual([]);
  });

  it("without a mail server the question alone stands in the log: who needs a look does not", async () => {
    vi.stubEnv("SMTP_URL", "");
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const { minor } = await teamWithMinor(database());
    await asSystem(
      async (tx) => askForGuardianMail(tx, minor, await askGuardian(tx, minor, GUARDIAN)),
      database(),
    );
    await run();
    expect(log.mock.calls.flat().join()).toContain(`${SITE}/guardian/`);
    log.mockClear();
    const { withdraw } = await agrees(database(), minor);
    await checksIn(database(), minor, { redFlags: ["chest-pain"] });
    await withdrawAsGuardian(withdraw, true, visitor, database());
    await run();
    expect(log.mock.calls).toEqual([]);
    log.mockRestore();
  });
});
