import { expect, it } from "vitest";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { onEachDatabase } from "../testing/databases";
import { person } from "../testing/people";
import { feedOwner, makeFeed, revokeFeeds } from "./calendar-feeds";

onEachDatabase("calendar feeds", (database) => {
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const owner = (token: string) => asSystem((tx) => feedOwner(tx, token), database());

  it("a calendar address opens one athlete's plan until it is made anew or ended", async () => {
    const runner = await person(database(), "Runner");
    const first = await as(runner, (tx) => makeFeed(tx, runner));
    expect(await owner(first)).toBe(runner);
    const second = await as(runner, (tx) => makeFeed(tx, runner));
    expect(await owner(first)).toBeNull();
    expect(await owner(second)).toBe(runner);
    await as(runner, (tx) => revokeFeeds(tx, runner));
    expect(await owner(second)).toBeNull();
    expect(await owner("guess")).toBeNull();
  });

  it("of eight calendar addresses made at once one stays open", async () => {
    const runner = await person(database(), "Runner");
    const tokens = await Promise.all(
      Array.from({ length: 8 }, () => as(runner, (tx) => makeFeed(tx, runner))),
    );
    const owners = await Promise.all(tokens.map(owner));
    expect(owners.filter(Boolean)).toEqual([runner]);
  });
});
