import { describe, expect, it } from "vitest";
import { type DateOrder, orderIn, readClock, readMoment } from "./dates";

const LANGUAGES = [
  "en-US",
  "en-GB",
  "en-AU",
  "en-NZ",
  "en-IE",
  "de",
  "fr",
  "fr-CA",
  "fr-CH",
  "es",
  "es-MX",
  "pt-BR",
  "pt-PT",
  "it",
  "nl",
  "sv",
  "da",
  "nb",
  "pl",
  "hu",
  "fi",
  "ru",
  "de-AT",
  "ca",
  "cs",
  "sk",
  "sl",
];

describe("a date as it is written", () => {
  const cases = `2026-05-09 06:30:00 | 2026-05-09T06:30:00 | 2026-05-09T06:30:00.000Z | May 9, 2026, 6:30:00 AM | May 9, 2026 6:30:00 AM
    9 May 2026, 06:30:00 | 9 May 2026, 6:30:00 am | 09.05.2026, 06:30:00 | 9.5.2026 klo 6.30.00 | 9 mei 2026, 06:30:00 | 9 mei 2026 06:30:00
    9 mai 2026 à 06:30:00 | 9 mai 2026, 06:30:00 | 9 may 2026, 6:30:00 | 9 de may. de 2026 6:30:00 | 9 de mai. de 2026, 06:30:00
    9 de maio de 2026 às 06:30:00 | 9 mag 2026, 06:30:00 | 9 maj 2026 06:30:00 | 9. maj 2026 06.30.00 | 9. maj 2026 kl. 06.30.00
    9. mai 2026, 06:30:00 | 9. Mai 2026 um 06:30:00 | 9 maja 2026, 06:30:00 | 2026. máj. 9. 6:30:00 | 2026. május 9., 6:30:00 | 2026. 05. 09. 6:30:00
    2026/05/09 6:30:00 | 20260509T063000 | Sat, 9 May 2026 06:30:00 | Saturday, May 9, 2026 6:30:00 AM | Sa. 09.05.2026 06:30:00 | 9/05/2026, 6:30:00 am
    9-May-2026 06:30:00 | May 9th, 2026, 6:30:00 AM | 09/05/2026 06:30:00 | 9/5/26 6:30:00 | 9. 5. 2026 6:30:00 | 2026.05.09 06:30:00 | 2026-05-09 6:30:00 AM`;
  it.each(cases.split(/[|\n]/).map((cell) => cell.trim()))("%s", (cell) => {
    if (cell.startsWith("20260509T")) return expect(readMoment(cell, "Date", "dmy").date).toBe("2026-05-09");
    expect(readMoment(cell, "Date", "dmy")).toMatchObject({ date: "2026-05-09", time: "06:30:00" });
  });

  it.each(LANGUAGES)("%s: every month, in the platform's medium, long and full style", (language) => {
    const order: DateOrder = language === "en-US" ? "mdy" : "dmy";
    for (const dateStyle of ["short", "medium", "long", "full"] as const)
      for (let month = 0; month < 12; month++) {
        const at = new Date(Date.UTC(2026, month, 9, 16, 30, 5));
        const cell = new Intl.DateTimeFormat(language, {
          dateStyle,
          timeStyle: "medium",
          timeZone: "UTC",
        }).format(at);
        const told = readMoment(cell, "Date", order);
        expect(`${cell} = ${told.date} ${told.time}`).toBe(
          `${cell} = ${at.toISOString().slice(0, 10)} 16:30:05`,
        );
      }
  });

  it("a day alone has no time, a zone is kept, noon and midnight are told apart", () => {
    expect(readMoment("09.05.2026", "Date", "dmy")).toEqual({
      date: "2026-05-09",
      time: null,
      offsetMin: null,
    });
    expect(readMoment("2026-05-09T06:30:00+02:00", "Date", "dmy").offsetMin).toBe(120);
    expect(readMoment("2026-05-09T06:30:00Z", "Date", "dmy").offsetMin).toBe(0);
    expect(readMoment("May 9, 2026, 12:05:00 AM", "Date", "dmy").time).toBe("00:05:00");
    expect(readMoment("May 9, 2026, 12:05:00 PM", "Date", "dmy").time).toBe("12:05:00");
    expect([readClock("6:30"), readClock("06:30:15"), readClock("6.30 PM"), readClock("n/a")]).toEqual([
      "06:30:00",
      "06:30:15",
      "18:30:00",
      null,
    ]);
  });

  it("what is no date is told", () => {
    for (const cell of ["", "--", "hello", "31/02/2026", "2026-13-01", "12", "1/2/0000"])
      expect(() => readMoment(cell, "Date", "dmy"), cell).toThrow();
  });
});

describe("the order of day and month is the column's", () => {
  const today = "2026-06-01";
  const of = (cells: string[], language: string | null = "en") => {
    const { order, sure } = orderIn(cells, today, language);
    return sure ? order : "asked";
  };
  it("by a number above 12, the future, dots, padding, how it is sorted, the language; else it is asked", () => {
    expect(of(["5/9/2026", "5/20/2026"])).toBe("mdy");
    expect(of(["9/5/2026", "20/5/2026"])).toBe("dmy");
    expect(of(["5/9/2026", "4/1/2026"])).toBe("mdy");
    expect(of(["09.05.2026"])).toBe("dmy");
    expect(of(["9/05/2026"])).toBe("dmy");
    expect(of(["5/4/2026", "4/5/2026", "3/6/2026", "2/1/2026"])).toBe("mdy");
    expect(of(["5/4/2026"], "fr")).toBe("dmy");
    expect(of(["5/4/2026"])).toBe("asked");
    expect(of(["4/4/2026"])).toBe("dmy");
    expect(of(["2026-05-04"])).toBe("ymd");
  });
});
