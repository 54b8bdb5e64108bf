import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { Refusal } from "@/lib/action-result";
import { fitBytes, gpxBytes } from "@/lib/imports/fixtures";
import { onEachDatabase } from "../testing/databases";
import { given, importingAthlete, TODAY } from "../testing/importing-athlete";
import { answeredOf } from "./imported-files";
import { joinSessions, keepBoth, likePairs } from "./join-sessions";
import { mergesOf, undoMerge } from "./merges";
import { setSessionRemoved } from "./sessions";
import { type Answer, settleAsked, undoAnswer } from "./settle-asked";

onEachDatabase("what is in doubt is asked, and every answer can be taken back", (database) => {
  const { team, own, save, stored, there, asked, byHand } = importingAthlete(database);
  const answer = async (what: Answer) => {
    const [one] = await asked();
    await own((tx) => settleAsked(tx, team().athlete, one?.id ?? "", what, TODAY));
    return one;
  };
  const merges = () => own((tx) => mergesOf(tx, team().athlete));
  const RUN = { start: new Date("2026-11-20T06:30:00Z") };

  it("typed first, file later: asked, joined with the person's words and effort and the watch's numbers; undone", async () => {
    await byHand();
    const before = await stored();
    expect(await save(given(fitBytes(RUN)))).toMatchObject([
      { asked: 1, kept: 0, said: expect.arrayContaining([{ code: "outcome.maybeTyped" }]) },
    ]);
    // Sent again while the question is open, it is not asked twice.
    expect(await save(given(fitBytes(RUN)))).toMatchObject([{ asked: 1, kept: 0 }]);
    expect(await asked()).toHaveLength(1);
    const one = await answer("same");
    expect(one).toMatchObject({ question: "typed", known: { durationMin: 45 } });
    expect(await there()).toMatchObject([
      { rpe: 7, note: "by feel", kind: "tempo", durationMin: 40, averageHr: 141, source: "fit" },
    ]);
    expect(await save(given(fitBytes(RUN)))).toMatchObject([{ known: 1, asked: 0, kept: 0 }]);

    const [merge] = await merges();
    await own((tx) => undoMerge(tx, team().athlete, merge?.id ?? "", TODAY));
    const after = await there();
    expect(after).toHaveLength(2);
    expect(await own((tx) => likePairs(tx, team().athlete, "Europe/Berlin"))).toEqual([]);
    const [hand] = before;
    expect(after[0]).toEqual({ ...hand, revision: (hand?.revision ?? 0) + 2 });
    expect(after[1]).toMatchObject({ source: "fit", durationMin: 40, rpe: null });
    await expect(own((tx) => undoMerge(tx, team().athlete, merge?.id ?? "", TODAY))).rejects.toBeInstanceOf(
      Refusal,
    );
    expect(await save(given(fitBytes(RUN)))).toMatchObject([{ known: 1, asked: 0, kept: 0 }]);
  });

  it("what the athlete changed after a join stays theirs when it is taken apart", async () => {
    const id = await byHand({ rpe: null, note: "" });
    await save(given(fitBytes(RUN)));
    await answer("same");
    const revision = (await there())[0]?.revision ?? 0;
    await byHand({ id, revision, rpe: 4, note: "windy", durationMin: 42 });
    const [merge] = await merges();
    await own((tx) => undoMerge(tx, team().athlete, merge?.id ?? "", TODAY));
    expect((await there()).find((row) => row.id === id)).toMatchObject({
      rpe: 4,
      note: "windy",
      durationMin: 42,
      averageHr: null,
      source: "hand",
    });
  });

  it("two files that were joined by themselves can be taken apart, too", async () => {
    await save(given(gpxBytes({ ...RUN, hr: null })));
    expect(await save(given(fitBytes(RUN)))).toMatchObject([{ merged: 1 }]);
    const [merge] = await merges();
    await own((tx) => undoMerge(tx, team().athlete, merge?.id ?? "", TODAY));
    expect(await there()).toMatchObject([
      { source: "gpx", averageHr: null },
      { source: "fit", averageHr: 141 },
    ]);
    expect(await save(given(fitBytes(RUN)), given(gpxBytes({ ...RUN, hr: null })))).toMatchObject([
      { known: 1 },
      { known: 1 },
    ]);
  });

  it("the answers 'another' and 'don't import' can be taken back: the question is open again", async () => {
    await byHand();
    await save(given(fitBytes(RUN)));
    for (const what of ["another", "drop"] as const) {
      await answer(what);
      expect(await there()).toHaveLength(what === "another" ? 2 : 1);
      expect(await own((tx) => likePairs(tx, team().athlete, "Europe/Berlin"))).toEqual([]);
      expect(await asked()).toHaveLength(0);
      expect(await save(given(fitBytes(RUN)))).toMatchObject([{ known: 1, kept: 0, asked: 0 }]);
      const [answered] = await own((tx) => answeredOf(tx, team().athlete));
      await own((tx) => undoAnswer(tx, team().athlete, answered?.id ?? "", TODAY));
      expect(await asked()).toHaveLength(1);
      expect(await there()).toHaveLength(1);
    }
    await answer("same");
    expect(await there()).toMatchObject([{ rpe: 7, durationMin: 40 }]);
  });

  it("removed then uploaded again: asked, brought back as it was, and removed again by undo", async () => {
    await save(given(fitBytes(RUN)));
    const [row] = await stored();
    const remove = (removed: boolean) =>
      own((tx) => setSessionRemoved(tx, team().athlete, row?.id ?? "", removed, TODAY));
    await remove(true);
    const file = given(fitBytes(RUN));
    expect(await save(file)).toMatchObject([
      { asked: 1, said: expect.arrayContaining([expect.objectContaining({ code: "outcome.removedOn" })]) },
    ]);
    expect((await answer("drop"))?.question).toBe("removed");
    expect(await there()).toHaveLength(0);
    const [answered] = await own((tx) => answeredOf(tx, team().athlete));
    await own((tx) => undoAnswer(tx, team().athlete, answered?.id ?? "", TODAY));
    await answer("same");
    expect(await there()).toMatchObject([{ id: row?.id, durationMin: 40 }]);
    const [merge] = await merges();
    await own((tx) => undoMerge(tx, team().athlete, merge?.id ?? "", TODAY));
    expect(await there()).toHaveLength(0);
    expect(await stored()).toHaveLength(1);
  });

  it("file first, typed later: told, joined on request, and taken apart again", async () => {
    await save(given(fitBytes(RUN)));
    const id = await byHand({ distanceKm: 7 });
    const pairs = (of?: string) => own((tx) => likePairs(tx, team().athlete, "Europe/Berlin", of));
    const [{ like } = { like: null }] = await pairs();
    expect(like).toMatchObject({ source: "fit", durationMin: 40 });
    expect(await pairs(id)).toHaveLength(1);
    await own((tx) => joinSessions(tx, team().athlete, { id, into: like?.id ?? "" }, TODAY));
    expect(await there()).toMatchObject([
      { id: like?.id, rpe: 7, note: "by feel", kind: "tempo", durationMin: 40, averageHr: 141 },
    ]);
    expect(await pairs()).toEqual([]);
    const [merge] = await merges();
    expect(merge?.other?.id).toBe(id);
    await own((tx) => undoMerge(tx, team().athlete, merge?.id ?? "", TODAY));
    expect(await there()).toMatchObject([
      { id: like?.id, rpe: null, note: "" },
      { id, rpe: 7, distanceKm: 7 },
    ]);
    // Taken apart, or kept as two, they are not asked about again.
    expect(await pairs()).toEqual([]);
    const second = await byHand();
    expect(await pairs()).toHaveLength(1);
    await own((tx) => keepBoth(tx, team().athlete, { id: second, into: like?.id ?? "" }));
    expect(await pairs()).toEqual([]);
    // Nothing like it on another day, and nobody else's.
    const alone = await byHand({ date: "2026-11-10" });
    expect(await pairs(alone)).toEqual([]);
    await expect(
      own((tx) => joinSessions(tx, team().athlete, { id: alone, into: uuidv7() }, TODAY)),
    ).rejects.toBeInstanceOf(Refusal);
  });
});
