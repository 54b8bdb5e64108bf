import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { gate } from "@/lib/testing/gate";
import { onEachDatabase } from "../testing/databases";
import { asSystem, asViewer, readAs } from "./as-viewer";

onEachDatabase("transactions take turns", (database) => {
  it("three hundred of one person: another's is among the first, and the database answers at once", async () => {
    const done: string[] = [];
    const [busy, other] = [uuidv7(), uuidv7()];
    const others = gate();
    const work = (who: string, name: string) =>
      asViewer(
        who,
        async (tx) => {
          await tx.execute(sql`select 1`);
          // On a server the busy one's lines stay taken until the others are through, however long that takes.
          if (name === "busy" && database().engine === "server") await others.passed;
        },
        database(),
      ).then(() => {
        done.push(name);
      });
    const all = Array.from({ length: 300 }, () => work(busy, "busy"));
    const answers = database()
      .db.execute(sql`select 1`)
      .then(() => {
        done.push("answers");
      });
    await Promise.all([work(other, "other"), answers]);
    others.open();
    await Promise.all(all);
    expect(done.indexOf("other")).toBeLessThan(15);
    expect(done.indexOf("answers")).toBeLessThan(15);
    expect(done).toHaveLength(302);
  });

  it("one person holds three lines at most; the system all that are free", async () => {
    if (database().engine === "embedded") return;
    /** The most at once: those who are in wait for `lines` of them, then a little for one more. */
    const most = async (lines: number, run: (work: () => Promise<void>) => Promise<void>) => {
      let now = 0;
      let most = 0;
      const full = gate();
      const work = async () => {
        most = Math.max(most, ++now);
        if (now === lines) full.open();
        await full.passed;
        await new Promise((resolve) => setTimeout(resolve, 20));
        now--;
      };
      await Promise.all(Array.from({ length: 24 }, () => run(work)));
      return most;
    };
    const person = uuidv7();
    expect(await most(3, (work) => readAs(person, work, database()))).toBe(3);
    expect(await most(10, (work) => asSystem(work, database()))).toBe(10);
  });
});
