import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { onEachDatabase } from "../testing/databases";
import { asSystem, asViewer, readAs } from "./as-viewer";

onEachDatabase("transactions take turns", (database) => {
  it("three hundred of one person: another's is among the first, and the database answers at once", async () => {
    const done: string[] = [];
    const [busy, other] = [uuidv7(), uuidv7()];
    const work = (who: string, name: string) =>
      asViewer(who, (tx) => tx.execute(sql`select pg_sleep(0.005)`), database()).then(() => {
        done.push(name);
      });
    const all = Array.from({ length: 300 }, () => work(busy, "busy"));
    all.push(work(other, "other"));
    const answers = database()
      .db.execute(sql`select 1`)
      .then(() => done.push("answers"));
    await Promise.all([...all, answers]);
    expect(done.indexOf("other")).toBeLessThan(15);
    expect(done.indexOf("answers")).toBeLessThan(15);
    expect(done).toHaveLength(302);
  });

  it("one person holds three lines at most; the system all that are free", async () => {
    if (database().engine === "embedded") return;
    const most = async (run: (work: () => Promise<void>) => Promise<void>) => {
      let now = 0;
      let most = 0;
      const work = async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 20));
        now--;
      };
      await Promise.all(Array.from({ length: 24 }, () => run(work)));
      return most;
    };
    const person = uuidv7();
    expect(await most((work) => readAs(person, work, database()))).toBe(3);
    expect(await most((work) => asSystem(work, database()))).toBe(10);
  });
});
