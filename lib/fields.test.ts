import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import { amount, date, line, text, token, uuid, uuids } from "./fields";
import { dateIn, idIn, textIn } from "./page-params";

const NUL = String.fromCharCode(0);
const ID = uuidv7();

describe("fields", () => {
  it.each([
    ["a name with a NUL", line(80), `Zo${NUL}ë`, "Zoë"],
    ["a name on two lines", line(80), " Zoë\r\nLi ", "Zoë Li"],
    ["a name that turns what follows", line(80), "Zoë\u202e", "Zoë"],
    ["a note of two lines", text(80), "one\r\ntwo\u2028three", "one\ntwo\nthree"],
    ["half of a character", text(80), "run \ud83c", "run \ufffd"],
    ["forty of two units each", text(40), "🏃".repeat(40), "🏃".repeat(40)],
    ["an id in capitals", uuid, ID.toUpperCase(), ID],
    ["an id twice, once in capitals", uuids(3), [ID, ID.toUpperCase()], [ID]],
    ["a number too small for any column", amount("km", 0, 500), 1e-320, 0],
    ["minus nothing", amount("km", 0, 500), -0, 0],
    ["a number of many decimals", amount("km", 0, 500), 0.1 + 0.2, 0.3],
    ["a date", date, "2026-05-10", "2026-05-10"],
    ["a link's secret", token, "abc-DEF_1234", "abc-DEF_1234"],
  ])("%s is taken as it is meant", (_, schema, given, meant) => {
    const read = schema.safeParse(given);
    expect(read).toMatchObject({ success: true });
    expect(read.data).toStrictEqual(meant);
  });

  it.each([
    ["a name of joiners", line(80, { least: 1 }), "\u200b\u200d"],
    ["a name of controls", line(80, { least: 1 }), `${NUL}\u0007`],
    ["forty-one characters of forty", text(40), "🏃".repeat(41)],
    ["a number", text(40), 7],
    ["no number", amount("km", 0, 500), Number.NaN],
    ["an endless number", amount("km", 0, 500), Number.POSITIVE_INFINITY],
    ["a huge number", amount("km", 0, 500), 1e308],
    ["a number just below", amount("minutes", 5, 600), 4.999],
    ["year 0", date, "0000-01-01"],
    ["year 9999", date, "9999-12-31"],
    ["an impossible day", date, "2026-02-31"],
    ["a date with more", date, "2026-05-10\n"],
    ["an id with more", uuid, `${ID}0`],
    ["too many ids", uuids(2), [uuidv7(), uuidv7(), uuidv7()]],
    ["a secret with a NUL", token, `abcdefghijk${NUL}`],
  ])("%s is refused", (_, schema, given) => {
    expect(schema.safeParse(given).success).toBe(false);
  });
});

describe("parts of an address", () => {
  it("are what they say, or not given", () => {
    expect(textIn(`a${NUL}b\ud800`)).toBe("ab\ufffd");
    expect(textIn(["a", "b"])).toBe("");
    expect(idIn(ID.toUpperCase())).toBe(ID);
    for (const none of ["f".repeat(36), `${ID} `, [ID], undefined, "36 x f"]) expect(idIn(none)).toBeNull();
    expect(dateIn("2026-05-10")).toBe("2026-05-10");
    for (const none of ["2026-02-31", "0000-01-01", "9999-12-31", ["2026-05-10"], undefined])
      expect(dateIn(none)).toBeNull();
  });
});
