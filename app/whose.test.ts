import { describe, expect, it } from "vitest";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { carried, notTheirs as refusal } from "./whose";

const words = wordsIn(PLAIN_LOCALE, "refusals");
const notTheirs = (whose: string, viewer: typeof ann) => refusal(whose, viewer, words);

const ann = { userId: "0193b0a0-0000-7000-8000-000000000001", name: "Ann" };
const ben = { userId: "0193b0a0-0000-7000-8000-000000000002", name: "Ben Bo" };

describe("whose a form is", () => {
  it("is taken out of the input before the action's schema reads it", () => {
    expect(carried({ whose: "x", soreness: 3 })).toEqual({ whose: "x", rest: { soreness: 3 } });
    for (const junk of [null, 7, "x", [], undefined])
      expect(carried(junk)).toEqual({ whose: null, rest: junk });
  });

  it("lets a person send their own form, whatever name it says", () => {
    expect(notTheirs(`${ann.userId} Ann`, ann)).toBeNull();
    expect(notTheirs(`${ann.userId} Ann as she was called before`, ann)).toBeNull();
  });

  it("refuses another person's form, and says both names", () => {
    const { message, field } = notTheirs(`${ben.userId} Ben Bo`, ann) ?? { message: "", field: "" };
    expect(field).toBe("whose");
    expect(message).toContain("signed in as Ann");
    expect(message).toContain("belongs to Ben Bo");
  });

  it.each(["nonsense", ann.userId.slice(1), "0 Ann", ` ${ann.userId}`])(
    "refuses %j, which is nobody",
    (whose) => {
      expect(notTheirs(whose, ann)).not.toBeNull();
    },
  );
  it("takes a form that says a word of no use for nobody's", () => {
    expect(notTheirs(carried({ whose: { id: ann.userId } }).whose ?? "", ann)).not.toBeNull();
  });
});
