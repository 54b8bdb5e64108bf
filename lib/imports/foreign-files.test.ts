import { describe, expect, it } from "vitest";
import { bytesOf, STRAVA_CSV } from "./fixtures";
import { foreignFile } from "./foreign-files";
import { readFile } from "./read-file";
import { refusalOf } from "./testing/sentences";

const read = (text: string) =>
  readFile(bytesOf(text), {
    timeZone: "Europe/Berlin",
    now: new Date("2026-11-20"),
    units: null,
    mapping: null,
  });

describe("a format of another program is named, with the way out", () => {
  it.each([
    [
      '{"exportVersion":"1.6","name":"","startTime":"2026-05-09T08:30:00.000"}',
      /Polar's own JSON; open .* TCX or GPX/,
    ],
    ['\n{\n  "DeviceLog": {\n    "Header": { "ActivityType": 3, "Ascent": 20 },\n', /Suunto's own JSON/],
    ['{\n  "start_time": 1778308200000,\n  "sport_type_id": "1",\n', /Runtastic's own JSON; .*GPS-data/],
    ['[{"sport":"RUNNING"},{"source":"TRACK_MOBILE"}]', /JSON file.*FIT, TCX or GPX/],
    ['[\n  {\n    "activityName": "Run",\n    "duration": 2400000\n  }\n]', /JSON file/],
    ["[Params]\nVersion=106\nMonitor=1\nDate=20260509\n", /HRM/],
    ['<?xml version="1.0"?><pwx version="1.0"><workout/></pwx>', /PWX/],
    ['<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"/>', /KML/],
    ['<?xml version="1.0"?><sml><DeviceLog/></sml>', /SML/],
    ['<?xml version="1.0"?><FitnessWorkbook><AthleteLog/></FitnessWorkbook>', /FITLOG/],
  ])("%s", (text, sentence) => {
    expect(refusalOf(() => read(text))).toMatch(sentence);
  });

  it("a table is none of them", () => {
    expect(foreignFile(STRAVA_CSV)).toBeNull();
    expect(foreignFile('[Date],[Minutes]\n"{a}",2')).toBeNull();
  });
});
