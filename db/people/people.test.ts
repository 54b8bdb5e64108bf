import { beforeEach, expect, it } from "vitest";
import { asSystem, asViewer, asWriter } from "../connection/as-viewer";
import { saveSession } from "../log/sessions";
import { onEachDatabase } from "../testing/databases";
import { runOn } from "../testing/entries";
import { person } from "../testing/people";
import { changeProfile, keepTimeZone, personOf } from "./people";
import { viewerRow } from "./teams";

onEachDatabase("people", (database) => {
  let ann: string;
  beforeEach(async () => {
    ann = await person(database(), "Ann", "Europe/Berlin");
  });
  const viewer = async () => {
    const row = await asSystem((tx) => viewerRow(tx, ann), database());
    if (!row) throw new Error("Ann is gone");
    return row;
  };
  const seen = async (zone: string) => {
    const before = await viewer();
    await asViewer(ann, (tx) => keepTimeZone(tx, before, zone), database());
    return (await viewer()).timeZone;
  };
  const choose = (timeZone: string | null) =>
    asViewer(
      ann,
      (tx) => changeProfile(tx, ann, { name: "Ann", experience: "regular", timeZone }),
      database(),
    );

  it("a seen zone follows the browser, and never into hiding", async () => {
    expect(await seen("America/New_York")).toBe("America/New_York");
    expect(await seen("UTC")).toBe("America/New_York");
    expect(await seen("Etc/Unknown")).toBe("America/New_York");
  });

  it("a chosen zone stands whatever a browser reports, until the person follows it again", async () => {
    await choose("Pacific/Auckland");
    for (const zone of ["UTC", "Europe/Berlin", "+05:30"]) expect(await seen(zone)).toBe("Pacific/Auckland");
    await choose(null);
    expect(await viewer()).toMatchObject({ timeZone: "Pacific/Auckland", zoneChosen: false });
    expect(await seen("Europe/Berlin")).toBe("Europe/Berlin");
  });

  it("a browser's word that was on its way when the zone was chosen changes nothing", async () => {
    const before = await viewer();
    await choose("Pacific/Auckland");
    await asViewer(ann, (tx) => keepTimeZone(tx, before, "America/New_York"), database());
    expect((await viewer()).timeZone).toBe("Pacific/Auckland");
  });

  it("units, week and language are as the browser says until they are chosen, each kept on its own", async () => {
    const profile = { name: "Ann", experience: "regular", timeZone: null } as const;
    const change = (values: object) =>
      asViewer(ann, (tx) => changeProfile(tx, ann, { ...profile, ...values }), database());
    expect(await viewer()).toMatchObject({ language: null, units: null, weekStart: null });
    await change({ units: "imperial", weekStart: 7 });
    expect(await viewer()).toMatchObject({ language: null, units: "imperial", weekStart: 7 });
    await change({});
    expect(await viewer()).toMatchObject({ units: "imperial", weekStart: 7 });
    await change({ units: null, weekStart: 6, language: "en" });
    expect(await viewer()).toMatchObject({ language: "en", units: null, weekStart: 6 });
  });

  it.each([{ units: "furlongs" }, { weekStart: 3 }])("the database refuses %j", async (wrong) => {
    const profile = { name: "Ann", experience: "regular", timeZone: null, ...wrong };
    const change = asViewer(ann, (tx) => changeProfile(tx, ann, profile as never), database());
    await expect(change).rejects.toMatchObject({ cause: { code: "23514" } });
  });

  it("everything chosen is in the profile that is taken along", async () => {
    const chosen = { units: "imperial", weekStart: 6, language: "en" } as const;
    const profile = { name: "Ann", experience: "regular", timeZone: "Europe/Paris", ...chosen } as const;
    await asViewer(ann, (tx) => changeProfile(tx, ann, profile), database());
    expect(await asViewer(ann, (tx) => personOf(tx, ann), database())).toMatchObject(chosen);
  });

  it("the menu knows whether there are entries to look at, without any team", async () => {
    expect(await viewer()).toMatchObject({ hasEntries: false, teams: [] });
    const session = runOn("2026-05-10");
    await asWriter(ann, (tx) => saveSession(tx, ann, session, "2026-05-10"), database());
    expect(await viewer()).toMatchObject({ hasEntries: true });
  });
});
