import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { ageThatCounts, isUnderAge } from "@/lib/consent/age";
import { CONSENT_TEXT } from "@/lib/consent/text";
import { asSystem, asViewer } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import { addNote } from "../log/notes";
import { checkIns } from "../schema/check-ins";
import { consents } from "../schema/consents";
import { memberships, teams, users } from "../schema/people";
import { onEachDatabase } from "../testing/databases";
import {
  agrees,
  asks,
  checksIn,
  GUARDIAN,
  joins,
  THIS_YEAR,
  teamWithMinor,
  tellsYear,
  yearsLater,
} from "../testing/minor";
import { person, testTeam } from "../testing/people";
import { askBirthYearAgain, tellBirthYear, waitingConsents } from "./ages";
import { askGuardian, ownConsent } from "./consents";
import { deleteDue, GRACE_DAYS, keepAccount } from "./deletion";
import { answerAsGuardian, guardianView, withdrawAsGuardian } from "./guardians";
import { athletesOf, endMembership, membersOf, viewerRow } from "./teams";

const VISITOR = "192.0.2.9";
const WAITS = { status: 403, code: "consent.waits" };
const over = (code: string) => ({ status: 410, code: `consent.${code}` });

onEachDatabase("a guardian's consent", (database) => {
  const system = <T>(work: Parameters<typeof asSystem<T>>[0]) => asSystem(work, database());
  const standing = async (who: string) => (await viewerRow(database().db, who))?.consent;
  const seenBy = async (who: string, athlete: string) =>
    (
      await asViewer(
        who,
        (tx) => tx.select().from(checkIns).where(eq(checkIns.athleteId, athlete)),
        database(),
      )
    ).length > 0;
  const answer = (token: string, yes = true) => answerAsGuardian(token, yes, VISITOR, database());
  const withdraw = (token: string, yes = true) => withdrawAsGuardian(token, yes, VISITOR, database());

  it("under the age by the same rule as the application, of several teams by the highest age", async () => {
    const [one, two] = [await testTeam(database(), "One"), await testTeam(database(), "Two")];
    for (const [ages, years] of [
      [[16], 16],
      [[16], 17],
      [[13], 14],
      [[13], 13],
      [[13, 18], 18],
      [[18, 13], 19],
      [[14, 15], 15],
      [[], 16],
      [[], 17],
    ] as [number[], number][]) {
      const athlete = await person(database(), "Young", "Pacific/Kiritimati");
      const year = await system(async (tx) => {
        const [row] = rowsOf<{ year: number }>(
          await tx.execute(
            sql`select extract(year from now() at time zone 'Pacific/Kiritimati')::int as year`,
          ),
        );
        return row?.year ?? 0;
      });
      for (const [i, consentAge] of ages.entries()) {
        const team = i === 0 ? one : two;
        await system((tx) => tx.update(teams).set({ consentAge }).where(eq(teams.id, team.id)));
        await joins(database(), team, athlete, year - years);
      }
      if (ages.length === 0) await tellsYear(database(), athlete, year - years);
      expect((await standing(athlete)) === "waits", `${ages} ${years}`).toBe(
        isUnderAge(year - years, year, ageThatCounts(ages)),
      );
    }
  });

  it("nothing is kept before it, and all of it from then on", async () => {
    const { team, minor } = await teamWithMinor(database());
    expect(await standing(minor)).toBe("waits");
    await expect(checksIn(database(), minor)).rejects.toMatchObject(WAITS);
    const links = await asks(database(), minor);
    await expect(checksIn(database(), minor)).rejects.toMatchObject(WAITS);
    expect(await guardianView(links.answer, VISITOR, database())).toEqual({
      link: "answer",
      athlete: "Mia Minor",
      teams: ["Young"],
      state: "open",
      deleteAfter: null,
    });
    expect(await answer(links.answer)).toMatchObject({ state: "given" });
    expect(await standing(minor)).toBeNull();
    await checksIn(database(), minor);
    expect(await seenBy(team.coach, minor)).toBe(true);
    const own = await asViewer(minor, (tx) => ownConsent(tx, minor), database());
    expect(own).toMatchObject({
      email: GUARDIAN,
      teams: [{ id: team.id, name: "Young" }],
      version: CONSENT_TEXT,
      withdrawnAt: null,
    });
    expect(own?.givenAt).toBeInstanceOf(Date);
  });

  it("a link works once, for its purpose, not after another address was given, and not for ever", async () => {
    const { minor } = await teamWithMinor(database());
    const wrong = await asks(database(), minor, "stranger@example.org");
    const same = await asks(database(), minor, " Stranger@example.org");
    expect(same.id).toBe(wrong.id);
    const links = await asks(database(), minor);
    for (const token of [wrong.answer, wrong.withdraw])
      await expect(guardianView(token, VISITOR, database())).rejects.toMatchObject(over("replaced"));
    await expect(withdraw(wrong.withdraw)).rejects.toMatchObject(over("replaced"));
    await expect(answer(links.withdraw)).rejects.toMatchObject(over("link"));
    await expect(withdraw(links.answer)).rejects.toMatchObject(over("link"));
    await expect(answer("a-link-that-nobody-made-of-this-server-here")).rejects.toMatchObject(over("link"));
    await system((tx) => tx.update(consents).set({ expiresAt: sql`now()` }).where(eq(consents.id, links.id)));
    await expect(answer(links.answer)).rejects.toMatchObject(over("expired"));
    // Sent again it lives again.
    expect((await asks(database(), minor)).id).toBe(links.id);
    const all = await Promise.allSettled([
      answer(links.answer),
      answer(links.answer),
      answer(links.answer, false),
    ]);
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(answer(links.answer)).rejects.toMatchObject(over("answered"));
    expect(await guardianView(links.answer, VISITOR, database())).not.toMatchObject({ state: "open" });
  });

  it("nobody agrees for themselves; a parent who owns the team may", async () => {
    const { team, minor } = await teamWithMinor(database());
    for (const own of [`${minor}@example.org`, `${minor}+mum@Example.org`])
      await expect(asks(database(), minor, own)).rejects.toMatchObject({
        field: "email",
        code: "consent.own",
      });
    await agrees(database(), minor, `${team.owner}@example.org`);
    expect(await standing(minor)).toBeNull();
    await expect(asks(database(), minor)).rejects.toMatchObject({ status: 409, code: "consent.notNeeded" });
  });

  it("withdrawn, coaches see nothing at once, the athlete can't undo it, and all is gone after the days of grace", async () => {
    const { team, minor } = await teamWithMinor(database());
    const { withdraw: token } = await agrees(database(), minor);
    await checksIn(database(), minor);
    const { deleteAfter, state } = await withdraw(token);
    expect(state).toBe("withdrawn");
    expect(await standing(minor)).toBe("ended");
    expect(await seenBy(team.coach, minor)).toBe(false);
    const note = asViewer(minor, (tx) => addNote(tx, minor, minor, { id: uuidv7(), body: "x" }), database());
    await expect(note).rejects.toMatchObject(WAITS);
    const guardians = { status: 403, code: "consent.guardians" };
    await expect(asViewer(minor, (tx) => keepAccount(tx, minor), database())).rejects.toMatchObject(
      guardians,
    );
    await expect(tellBirthYear(minor, THIS_YEAR - 30, database())).rejects.toMatchObject(guardians);
    await expect(asks(database(), minor, "another@example.org")).rejects.toMatchObject(guardians);
    // Taken back.
    expect(await withdraw(token, false)).toMatchObject({ state: "given", deleteAfter: null });
    expect(await seenBy(team.coach, minor)).toBe(true);
    expect(await standing(minor)).toBeNull();
    const again = await withdraw(token);
    const days = (n: number) => new Date((again.deleteAfter?.getTime() ?? 0) + n * 86_400_000);
    expect(deleteAfter).not.toBeNull();
    await deleteDue(days(-0.1), database());
    expect(await standing(minor)).toBe("ended");
    await deleteDue(days(0), database());
    const left = await system(async (tx) => [
      await tx.select().from(users).where(eq(users.id, minor)),
      await tx.select().from(consents).where(eq(consents.athleteId, minor)),
    ]);
    expect(left.flat()).toEqual([]);
    await expect(guardianView(token, VISITOR, database())).rejects.toMatchObject(over("link"));
    expect(GRACE_DAYS).toBe(7);
  });

  it("a no ends the account in seven days, unless another guardian agrees or it is taken back", async () => {
    const { minor } = await teamWithMinor(database());
    const { answer: token, withdraw: other } = await asks(database(), minor);
    expect(await answer(token, false)).toMatchObject({ state: "said-no", deleteAfter: expect.any(Date) });
    expect(await standing(minor)).toBe("ended");
    expect(await withdraw(other, false)).toMatchObject({ state: "open", deleteAfter: null });
    await withdraw(other);
    expect(await standing(minor)).toBe("ended");
    await expect(asks(database(), minor)).rejects.toMatchObject({ code: "consent.saidNo" });
    await agrees(database(), minor, "dad@example.org");
    expect(await standing(minor)).toBeNull();
    expect((await viewerRow(database().db, minor))?.deleteAfter).toBeNull();
  });

  it("after the year in which they reach the age it is not needed, and the links have ended", async () => {
    const { minor } = await teamWithMinor(database(), 15);
    const { withdraw: token } = await agrees(database(), minor);
    await yearsLater(database(), minor, 1);
    expect(await guardianView(token, VISITOR, database())).toMatchObject({ state: "given" });
    await yearsLater(database(), minor, 1);
    await expect(withdraw(token)).rejects.toMatchObject(over("oldEnough"));
    await checksIn(database(), minor);
    // What was withdrawn before stays withdrawn, and is theirs to take back now.
    const { minor: other } = await teamWithMinor(database(), 16);
    await withdraw((await agrees(database(), other)).withdraw);
    await yearsLater(database(), other, 1);
    expect((await viewerRow(database().db, other))?.deleteAfter).not.toBeNull();
    await asViewer(other, (tx) => keepAccount(tx, other), database());
    await checksIn(database(), other);
  });

  it("a team joined later sees nothing and lets nothing be kept until the guardian agrees to it as well", async () => {
    const { team, minor } = await teamWithMinor(database());
    const first = await agrees(database(), minor);
    await checksIn(database(), minor);
    const later = await testTeam(database(), "Later");
    await joins(database(), later, minor);
    expect(await standing(minor)).toBe("waits");
    expect([await seenBy(team.coach, minor), await seenBy(later.coach, minor)]).toEqual([true, false]);
    expect(await asViewer(later.coach, (tx) => athletesOf(tx, later.id), database())).not.toContainEqual(
      expect.objectContaining({ id: minor }),
    );
    const second = await asks(database(), minor);
    expect(await answer(second.answer, false)).toMatchObject({ state: "said-no", deleteAfter: null });
    expect([await seenBy(team.coach, minor), await standing(minor)]).toEqual([true, "waits"]);
    // Out of that team, they go on as before.
    const [membership] = (await system((tx) => membersOf(tx, later.id))).filter(
      ({ userId }) => userId === minor,
    );
    await asViewer(minor, (tx) => endMembership(tx, membership?.id ?? ""), database());
    expect(await standing(minor)).toBeNull();
    await joins(database(), later, minor);
    await agrees(database(), minor, "dad@example.org");
    expect([await standing(minor), await seenBy(later.coach, minor)]).toEqual([null, true]);
    // The first one's link withdraws all.
    await withdraw(first.withdraw);
    expect([await seenBy(team.coach, minor), await seenBy(later.coach, minor)]).toEqual([false, false]);
  });

  it("an account without a year goes on; with one that is under the age, what was there stays seen until a guardian says otherwise", async () => {
    const team = await testTeam(database(), "Before");
    expect(await viewerRow(database().db, team.athlete)).toMatchObject({ asksYear: true, consent: null });
    expect(await viewerRow(database().db, team.coach)).toMatchObject({ asksYear: false });
    await checksIn(database(), team.athlete);
    await tellBirthYear(team.athlete, null, database());
    expect(await viewerRow(database().db, team.athlete)).toMatchObject({ asksYear: false, consent: null });
    // An owner asks again, and reads nothing.
    const members = await system((tx) => membersOf(tx, team.id));
    const membership = members.find(({ userId }) => userId === team.athlete)?.id ?? "";
    for (const who of [team.coach, team.other, team.formerCoach])
      await expect(
        asViewer(who, (tx) => askBirthYearAgain(tx, membership), database()),
      ).rejects.toMatchObject({ status: 403 });
    await asViewer(team.owner, (tx) => askBirthYearAgain(tx, membership), database());
    expect(await viewerRow(database().db, team.athlete)).toMatchObject({ asksYear: true });
    await tellBirthYear(team.athlete, THIS_YEAR - 14, database());
    expect(await standing(team.athlete)).toBe("waits");
    expect(await seenBy(team.coach, team.athlete)).toBe(true);
    // A wrong year is corrected with the same check.
    await tellBirthYear(team.athlete, THIS_YEAR - 20, database());
    expect(await standing(team.athlete)).toBeNull();
    await tellBirthYear(team.athlete, THIS_YEAR - 15, database());
    await withdraw((await agrees(database(), team.athlete)).withdraw);
    expect(await seenBy(team.coach, team.athlete)).toBe(false);
  });

  it("owners see that it waits and nothing else; coaches and everybody else not even that", async () => {
    const { team, minor } = await teamWithMinor(database());
    const waiting = (who: string) => asViewer(who, (tx) => waitingConsents(tx, team.id), database());
    expect(await waiting(team.owner)).toEqual([{ athleteId: minor, id: null }]);
    const { id } = await asks(database(), minor);
    expect(await waiting(team.owner)).toEqual([{ athleteId: minor, id }]);
    const elsewhere = await testTeam(database(), "Elsewhere");
    for (const who of [team.coach, team.other, minor, elsewhere.owner])
      expect(await waiting(who)).toEqual([]);
    await agrees(database(), minor);
    expect(await waiting(team.owner)).toEqual([]);
  });

  it("an urgent sign asks once a day for a mail to the guardian who agreed, an ordinary morning for none", async () => {
    const { team, minor } = await teamWithMinor(database());
    await agrees(database(), minor);
    const asked = (who: string) =>
      system(async (tx) =>
        rowsOf<{ key: string; payload: object }>(
          await tx.execute(
            sql`select key, payload from jobs where kind = 'tell guardian' and athlete_id = ${who}`,
          ),
        ),
      );
    await checksIn(database(), team.other, { redFlags: ["chest-pain"] });
    const { urgency } = await checksIn(database(), minor, { redFlags: ["chest-pain"] });
    expect(urgency).toBe("now");
    expect(await asked(minor)).toEqual([
      { key: expect.stringMatching(/^\d{4}-\d\d-\d\d now$/), payload: {} },
    ]);
    expect(await asked(team.other)).toEqual([]);
    const { minor: fine } = await teamWithMinor(database());
    await agrees(database(), fine);
    await checksIn(database(), fine);
    expect(await asked(fine)).toEqual([]);
  });

  it("whoever joins as an athlete tells their year, and nobody else", async () => {
    const team = await testTeam(database(), "Joined");
    const who = await person(database(), "Newcomer");
    await expect(joins(database(), team, who)).rejects.toMatchObject({ status: 422, field: "birthYear" });
    const there = await system((tx) => tx.select().from(memberships).where(eq(memberships.userId, who)));
    expect(there).toEqual([]);
    await joins(database(), team, who, THIS_YEAR - 30);
    expect(await viewerRow(database().db, who)).toMatchObject({ asksYear: false, consent: null });
    await expect(system((tx) => askGuardian(tx, who, GUARDIAN))).rejects.toMatchObject({ status: 409 });
  });
});
