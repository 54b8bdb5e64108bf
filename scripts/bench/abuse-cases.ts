import { get } from "node:http";
import { uuidv7 } from "uuidv7";
import type { Cast } from "./abuse-team";
import { Abuser, atOnce } from "./abuser";

export type Case = { name: string; run: () => Promise<string[]> };

const ANSWERS = {
  soreness: 3,
  quality: "dull",
  spread: "both-sides",
  withMovement: "eases",
  gait: "normal",
  sites: [],
  redFlags: [],
  illness: "none",
  sleepHours: 7,
};

/**
 * Everything of one person, or of nobody known, that once held the others up. `rows` are those of the largest table; with a `share`
 * below 1 as much less is asked for, once at least: so a server is warmed that is to be measured.
 */
export function abuses(base: string, cast: Cast, rows: number, share = 1): Case[] {
  const times = (n: number, one: (i: number) => Promise<string>) =>
    atOnce(Math.max(1, Math.round(n * share)), one);
  const { today, runner, crowded, team, cookies } = cast;
  const athlete = new Abuser(base, cookies.runner);
  const coach = new Abuser(base, cookies.coach);
  const stranger = new Abuser(base);
  const table = (n: number) => tableOf(n);
  const upload = (name: string, body: string) =>
    athlete.send(
      `/api/v1/imports?${new URLSearchParams({ name, units: "km", zone: "UTC" })}`,
      /"kind":"done"/,
      {
        method: "POST",
        body,
      },
    );
  return [
    {
      name: "300 saves of sessions at once",
      run: () => times(300, () => athlete.act("saveSessionAction", session(today))),
    },
    {
      name: "40 zone changes over 3,000 sessions",
      run: async () => {
        const told = await times(40, (i) => athlete.act("setZonesAction", zones(runner, i)));
        await pause(8_000 * share); // What was asked for is derived after the answers.
        return told;
      },
    },
    {
      name: "200 what-ifs at once",
      run: async () => {
        const checkIn = {
          writeId: uuidv7(),
          date: today,
          timeZone: "UTC",
          revision: 0,
          answers: ANSWERS,
          note: "",
        };
        await athlete.act("saveCheckInAction", checkIn);
        const asked = { athleteId: runner, date: today, answers: { ...ANSWERS, soreness: 6 } };
        return times(200, () => athlete.act("whatIfAction", asked));
      },
    },
    {
      name: "60 calls of the engine, 0.7 MB each",
      run: () => {
        const body = longInput(700_000);
        return times(60, () => stranger.send("/api/v1/assess", /"verdict"/, { method: "POST", body }));
      },
    },
    {
      name: "300 joins with a made-up invite",
      run: () => times(300, () => stranger.act("joinAsNewcomer", newcomer())),
    },
    {
      name: "1,000 notes at once",
      run: () =>
        times(1_000, () =>
          athlete.act("addNoteAction", { id: uuidv7(), athleteId: runner, body: "x".repeat(1_000) }),
        ),
    },
    {
      name: "12 exports at once",
      run: () => times(12, () => athlete.send("/api/v1/export/me", /^PK.*profile\.json/s)),
    },
    {
      name: "60 tables of the trends",
      run: () => times(60, () => coach.send(`/api/v1/trends/heat?team=${team}`, /^\ufeff?athlete,/)),
    },
    {
      name: "60 pages of 20,000 sessions",
      run: () => times(60, () => coach.send(`/athletes/${crowded}`, /<\/html>/)),
    },
    {
      name: "1,000 streams closed at once",
      run: async () => {
        for (let i = 0; i < 20; i++)
          await atOnce(50, (n) => cutStream(base, team, cookies.coach, (n + i) % 21));
        return ["ok"];
      },
    },
    {
      name: "40 uploads of one person",
      run: () => times(40, (i) => upload(`${i}.csv`, table(Math.round(400 * share)))),
    },
    {
      name: `a table of ${rows} rows`,
      run: async () => [await upload("large.csv", table(Math.round(rows * share)))],
    },
  ];
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const session = (date: string) => ({
  id: uuidv7(),
  date,
  timeZone: "UTC",
  revision: 0,
  kind: "run",
  durationMin: 30,
  rpe: 3,
  distanceKm: null,
  descentM: null,
  note: "",
});

const zones = (athleteId: string, i: number) => ({
  id: uuidv7(),
  athleteId,
  from: "2000-01-01",
  basis: "max",
  beats: 160 + i,
  bounds: null,
  easyZones: 2,
  hardFrom: 4,
});

const newcomer = () => ({
  token: "a-made-up-invite-token",
  name: "Nobody",
  email: `${uuidv7()}@abuse.example`,
  password: "a long enough one",
  timeZone: "UTC",
  experience: "regular",
});

function longInput(bytes: number): string {
  const day = JSON.stringify({ date: "2026-05-01", ...ANSWERS });
  const days = Array.from({ length: Math.floor(bytes / (day.length + 1)) }, () => day).join(",");
  return `{"date":"2026-05-10","checkIn":${JSON.stringify(ANSWERS)},"history":{"checkIns":[${days}]}}`;
}

/** Workouts as a training site gives them, one every half day back from now. */
function tableOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const at = new Date(Date.UTC(2026, 4, 9) - i * 43_200_000).toISOString().slice(0, 19);
    return `i${i},${at},Run ${i},Run,${1800 + (i % 900)},${5000 + (i % 4000)},2400,20,141,142,85,4,2`;
  });
  return `id,start_date_local,name,type,moving_time,distance,elapsed_time,total_elevation_gain,average_heartrate,max_heartrate,average_cadence,icu_rpe,feel\n${lines.join("\n")}\n`;
}

/** A stream that is closed after so many milliseconds, before or after it was answered. */
function cutStream(base: string, team: string, cookie: string, after: number): Promise<string> {
  return new Promise((resolve) => {
    const request = get(`${base}/api/v1/changes?team=${team}`, { headers: { cookie } });
    request.on("response", (answer) => answer.on("error", () => {}).resume());
    request.on("error", () => {});
    request.on("close", () => resolve("ok"));
    setTimeout(() => request.destroy(), after);
  });
}
