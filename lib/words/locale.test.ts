import { describe, expect, it } from "vitest";
import { formatFor } from "@/lib/format/format";
import { localeFor, NO_CHOICE } from "./locale";

describe("the locale of a page", () => {
  it.each([
    ["nothing said", NO_CHOICE, null, "en-u-fw-mon-ms-metric"],
    ["a British browser", NO_CHOICE, "en-GB,en;q=0.9", "en-GB-u-fw-mon-ms-metric"],
    ["an American browser", NO_CHOICE, "en-US,en;q=0.9", "en-US-u-fw-sun-ms-ussystem"],
    [
      "a language without a catalogue, its region kept",
      NO_CHOICE,
      "de-DE,de;q=0.9,en;q=0.5",
      "en-DE-u-fw-mon-ms-metric",
    ],
    ["Saturday first", NO_CHOICE, "ar-EG", "en-EG-u-fw-sat-ms-metric"],
    ["units chosen", { ...NO_CHOICE, units: "metric" as const }, "en-US", "en-US-u-fw-sun-ms-metric"],
    ["week chosen", { ...NO_CHOICE, weekStart: 1 as const }, "en-US", "en-US-u-fw-mon-ms-ussystem"],
    ["a language chosen that is gone", { ...NO_CHOICE, language: "xx" }, "en-GB", "en-GB-u-fw-mon-ms-metric"],
    ["no locale at all", NO_CHOICE, "*, ../../etc;q=1, en_x, 12", "en-u-fw-mon-ms-metric"],
    ["a header without end", NO_CHOICE, "en-US,".repeat(1_000), "en-u-fw-mon-ms-metric"],
  ])("%s", (_, choice, header, locale) => expect(localeFor(choice, header)).toBe(locale));
});

describe("what a locale makes of numbers", () => {
  const metric = formatFor("en-GB-u-fw-mon-ms-metric");
  const imperial = formatFor("en-US-u-fw-sun-ms-ussystem");
  it.each([
    ["distance", metric.distance(12.34), "12.3 km", imperial.distance(12.34), "7.7 mi"],
    ["a marathon", metric.distance(42.195), "42.2 km", imperial.distance(42.195), "26.2 mi"],
    ["elevation", metric.elevation(1_310), "1,310 m", imperial.elevation(1_310), "4,298 ft"],
    ["pace", metric.pace(300), "5:00 /km", imperial.pace(300), "8:03 /mi"],
    ["a pace just under the minute", metric.pace(299.7), "5:00 /km", imperial.pace(299.7), "8:02 /mi"],
    ["a day", metric.day("2026-05-10"), "Sun 10 May", imperial.day("2026-05-10"), "Sun May 10"],
    [
      "days",
      metric.days("2026-05-04", "2026-05-10"),
      "4 – 10 May",
      imperial.days("2026-05-04", "2026-05-10"),
      "May 4 – 10",
    ],
    ["a share", metric.percent(0.8), "80%", imperial.percent(0.8), "80%"],
    ["less", metric.change(-3), "−3", imperial.percentChange(-0.12), "−12%"],
    ["a file's size", metric.size(1_500), "1 kB", imperial.size(1536 * 1024 * 1024), "1.5 GB"],
    ["a wall clock", metric.clock("18:05"), "18:05", imperial.clock("18:05"), "06:05 PM"],
    [
      "one of two",
      metric.either(["km", "miles"]),
      "km or miles",
      imperial.either(["a", "b", "c"]),
      "a, b, or c",
    ],
    ["facts", metric.facts(["run", "40 min"]), "run, 40 min", imperial.facts(["run"]), "run"],
    ["nothing", metric.change(0), "0", imperial.number(-0), "0"],
    ["hours", metric.duration(65), "1 h 05 min", imperial.duration(59.6), "1 h"],
  ])("%s", (_, inMetric, metricWords, inImperial, imperialWords) => {
    expect([inMetric, inImperial]).toEqual([metricWords, imperialWords]);
  });

  it("knows the start of the week", () => expect([metric.weekStart, imperial.weekStart]).toEqual([1, 7]));
});
