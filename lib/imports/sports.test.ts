import { describe, expect, it } from "vitest";
import { isRun } from "@/lib/training/session";
import type { Sport } from "./sport";
import { sportOf } from "./sports";
import { plain } from "./words/plain";
import { type Language, SPORT_WORDS, sportNamed } from "./words/sport-words";

const of = (type: string, title = "") => {
  const { sport, known } = sportOf({ type, title, numbered: true });
  return known ? sport : `? ${sport}`;
};

describe("a sport by its code or word", () => {
  const cases: readonly (readonly [Sport, string])[] = [
    [
      "run",
      "Run|running|VirtualRun|virtual_run|TrailRun|Trail Run|trail_running|Track Running|track_running|treadmill_running",
    ],
    [
      "run",
      "Treadmill Running|indoor_running|street_running|obstacle_run|ultra_run|HKWorkoutActivityTypeRunning|Running|9|Jogging",
    ],
    [
      "run",
      "Run/Walk|Walk/Run|run walk|running treadmill|running track|fitnessEquipment treadmill|Trail|Treadmill|Race",
    ],
    [
      "run",
      "Lauf|Laufen|Läufe|Trailrun|Bahnlauf|Laufband|Course à pied|COURSE A PIED|Footing|Trail|Carrera|Carrera en cinta|Correr",
    ],
    [
      "run",
      "Corrida|Corrida em esteira|Corsa|Corsa su strada|Hardlopen|Hardloopsessie|Löpning|Løb|Løping|Løpetur|Bieg|Bieganie|Futás",
    ],
    ["run", "Tredemølle|Corrida de rua|Terrängløpning lopning|Terepfutás|Tapis roulant|Loopband"],
    [
      "ride",
      "Ride|VirtualRide|EBikeRide|E-Mountain Bike Ride|Gravel Ride|track_cycling|Track Cycling|trackCycling|cycling trackCycling",
    ],
    [
      "ride",
      "indoor_cycling|mountain_biking|bmx|Biking|Trail ride|Mountain bike trail|Radfahrt|Radfahren|Vélo|VTT|Cyclisme|Bici|Pedalada",
    ],
    [
      "ride",
      "Fietsrit|Fietsen|Cykling|Sykling|Kolarstwo|Jazda|Kerékpározás|Ciclismo indoor|Home Trainer|Velomobile|Handcycle",
    ],
    [
      "walk",
      "Walk|Hike|hiking|casual_walking|speed_walking|rucking|snow_shoe|Snowshoe|Wanderung|Wandern|Randonnée|Marche|Caminata|Senderismo",
    ],
    [
      "walk",
      "Caminhada|Camminata|Escursionismo|Wandelen|Promenad|Vandring|Gåtur|Fottur|Spacer|Piesze wędrówki|Séta|Túra|treadmill walk",
    ],
    [
      "swim",
      "Swim|lap_swimming|open_water_swimming|Pool Swim|Open Water|Schwimmbadschwimmen|Natation en piscine|Natación|Natação|Nuoto",
    ],
    ["swim", "Zwemmen|Simning|Svømning|Svømming|Bassengsvømming|Pływanie|Úszás|16|swimming openWater"],
    [
      "water-run",
      "Aqua jogging|AquaJogging|Pool running|Pool run|Deep water running|Water Running|Aquajogging|Course en piscine",
    ],
    [
      "water-run",
      "Corsa in acqua|Carrera en el agua|Corrida na água|Vattenlöpning|Løb i vand|Vannløping|Bieganie w wodzie|Vízi futás",
    ],
    [
      "strength",
      "WeightTraining|Weight Training|strength_training|training strengthTraining|Krafttraining|Musculation|Trening siłowy|Yoga",
    ],
    [
      "other",
      "motorcycling|Motorcycling|driving|horseback_riding|horsebackRiding|Horse riding|Jazda konna|Reiten|Skilanglauf|Langlauf",
    ],
    [
      "other",
      "Rowing|Rowing machine|indoor_rowing|Row|VirtualRow|Rower|Rudern|Elliptical|crossCountrySkiing|Nordic Ski|Alpine Ski",
    ],
    [
      "other",
      "Soccer|Workout|HIIT|Motorrad|Équitation|Course automobile|other|Sonstige|Autre|generic|wheelchairPushRun",
    ],
  ];
  it.each(cases)("%s: %s", (sport, words) => {
    for (const word of words.split("|")) expect(`${word} = ${of(word)}`).toBe(`${word} = ${sport}`);
  });

  it("reads whole words: a part of a word is none", () => {
    for (const word of [
      "Friday",
      "Brunch",
      "Scorecard",
      "Track 001",
      "Corridor",
      "Spree",
      "Prune",
      "Wrung",
      "Ridge",
    ])
      expect(of(word)).toBe("? other");
    for (const title of ["Friday morning", "Brunch", "Track 001", "Ridge line"])
      expect(of("", title)).toBe("? other");
  });

  it("an empty or general type leaves the word to the name; one that is known does not", () => {
    expect(of("", "Morning Run")).toBe("run");
    expect(of("  ", "Mountain bike trail")).toBe("ride");
    expect(of("Other", "Lauf am Morgen")).toBe("run");
    expect(of("Ride", "Run to the bakery")).toBe("ride");
    expect(sportOf({ type: "fitnessEquipment", subType: "treadmill" }).sport).toBe("run");
    expect(sportOf({ type: "cycling", subType: "trackCycling" }).sport).toBe("ride");
  });

  it("an unknown word is said to be so, until it is explained", () => {
    expect(sportOf({ type: "Ausdauerdings" })).toMatchObject({
      known: false,
      word: "Ausdauerdings",
      sport: "other",
    });
    expect(sportOf({ type: "AUSDAUERDINGS" }, { ausdauerdings: "run" })).toMatchObject({
      known: true,
      sport: "run",
    });
    expect(sportOf({})).toMatchObject({ known: false, word: "" });
    expect(sportOf({}, { "": "run" })).toMatchObject({ known: true, sport: "run" });
    expect(sportOf({ title: "Mountain bike trail" }, { "": "run" }).sport).toBe("ride");
    expect(sportOf({ type: "constructor" })).toMatchObject({ known: false, sport: "other" });
    expect(of("Bike & Swim")).toBe("? other");
  });

  it("the language of the file decides where two languages share a word", () => {
    expect(sportOf({ type: "Rower" }).sport).toBe("other");
    expect(sportOf({ type: "Rower", language: "pl" }).sport).toBe("ride");
  });

  it("running in water loads the legs like no run", () => {
    expect(isRun(sportOf({ type: "Deep water running" }).sport)).toBe(false);
  });
});

describe("the lists of words", () => {
  it.each(Object.keys(SPORT_WORDS) as Language[])("%s: each word means what its list says", (language) => {
    for (const [sport, list] of Object.entries(SPORT_WORDS[language]))
      for (const word of list
        .split(",")
        .map((w) => w.trim())
        .filter((w) => !w.startsWith("~")))
        expect(`${word}: ${sportNamed(plain(word), language, true)}`).toBe(`${word}: ${sport}`);
  });
});

describe("a number for a sport", () => {
  it("is Strava's in a GPX file", () => {
    expect(sportOf({ type: "9", numbered: true })).toMatchObject({ sport: "run", known: true });
    expect(sportOf({ type: "1", numbered: true })).toMatchObject({ sport: "ride", known: true });
  });

  it("is asked about in a table, where each service counts its own way", () => {
    expect(sportOf({ type: "1" })).toMatchObject({ known: false, word: "1" });
    expect(sportOf({ type: "1002" })).toMatchObject({ known: false, word: "1002" });
  });
});
