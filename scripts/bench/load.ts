import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { asSystem } from "@/db/as-viewer";
import type { Database } from "@/db/client";
import { checkIns } from "@/db/schema/body";
import { credentials, memberships } from "@/db/schema/people";
import { seedLargeTeam } from "@/db/seed/large-team";
import { localDate } from "@/lib/calendar";
import type { Manifest } from "../chaos/caller";
import { Client } from "../chaos/client";
import { percentiles, type Result } from "./result";

/**
 * 200 coaches and 5,000 athletes within ten minutes, a tenth of the people in a tenth of the time: 20 teams of 25, each
 * coach refreshing every 6 s, every athlete checking in within the minute. The pace is kept whatever the
 * answers take: what the server cannot bear shows as a rising p99.
 */
export const LOAD = { teams: 20, athletesPerTeam: 25, seconds: 60, refreshesPerSecond: 200 / 60 };

/** Seeds the teams. */
export async function seedLoad(database: Database, progress: (done: number) => void): Promise<void> {
  for (let i = 0; i < LOAD.teams; i++) {
    const size = { athletes: LOAD.athletesPerTeam, weeks: 6 };
    await seedLargeTeam(size, "UTC", () => {}, database, `coach-${i}@load.example`);
    progress(i + 1);
  }
  // A seeded athlete has no password; without an account nobody is let in.
  await asSystem(async (tx) => {
    const athletes = await tx
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(eq(memberships.role, "athlete"));
    await tx
      .insert(credentials)
      .values(
        athletes.map(({ userId }) => ({ userId, email: `${userId}@load.example`, passwordHash: "none" })),
      );
  }, database);
}

/** A signed-in person's cookie, made with the secret that the server of this run was given. */
async function cookieOf(userId: string): Promise<string> {
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  return `feelcheck.session=${await encode({ token: { sub: userId, sessionVersion: 1 }, secret })}`;
}

/** Drives the server at `base` at the agreed pace. */
export async function benchLoad(base: string, database: Database): Promise<Result[]> {
  const today = localDate(new Date(), "UTC");
  const { members, done } = await asSystem(
    async (tx) => ({
      members: await tx.select({ id: memberships.userId, role: memberships.role }).from(memberships),
      done: await tx
        .select({ id: checkIns.athleteId, date: checkIns.date, revision: checkIns.revision })
        .from(checkIns),
    }),
    database,
  );
  const revisions = new Map(done.filter((row) => row.date === today).map((row) => [row.id, row.revision]));
  const people = (role: string) => [...new Set(members.filter((m) => m.role === role).map((m) => m.id))];
  const athletes = people("athlete");
  const coaches = people("owner");
  const manifest = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  ) as Manifest;
  const times = { checkIn: [] as number[], refresh: [] as number[] };
  let errors = 0;
  const pending: Promise<void>[] = [];
  const send = (list: number[], work: () => Promise<boolean>) => {
    const began = performance.now();
    pending.push(
      work()
        // A line that breaks is an error like a refusal, and counted.
        .catch(() => false)
        .then((ok) => {
          if (ok) list.push(performance.now() - began);
          else errors++;
        }),
    );
  };
  const athleteCookies = await Promise.all(athletes.map(cookieOf));
  const coachCookies = await Promise.all(coaches.map(cookieOf));
  const began = performance.now();
  const wait = (until: number) =>
    new Promise((resolve) => setTimeout(resolve, Math.max(0, until - (performance.now() - began))));
  const checkingIn = async () => {
    for (const [i, athlete] of athletes.entries()) {
      await wait((i / athletes.length) * LOAD.seconds * 1000);
      const client = Client.signedIn(base, manifest, athleteCookies[i] ?? "");
      send(times.checkIn, () => client.checkInOnce(today, revisions.get(athlete) ?? 0));
    }
  };
  const refreshing = async () => {
    for (let i = 0; i < LOAD.seconds * LOAD.refreshesPerSecond; i++) {
      await wait((i / LOAD.refreshesPerSecond) * 1000);
      const cookie = coachCookies[i % coachCookies.length] ?? "";
      send(times.refresh, async () => {
        const answer = await fetch(`${base}/roster`, { headers: { cookie }, redirect: "manual" });
        await answer.arrayBuffer();
        return answer.status === 200;
      });
    }
  };
  await Promise.all([checkingIn(), refreshing()]);
  await Promise.all(pending);
  const seconds = (performance.now() - began) / 1000;
  const of = (name: string, list: number[]): Result[] => [
    { name: `load: ${name}`, value: list.length / seconds, unit: "per second" },
    { name: `load: ${name}`, value: percentiles(list).p50, unit: "ms p50" },
    { name: `load: ${name}`, value: percentiles(list).p99, unit: "ms p99" },
  ];
  return [
    ...of("athletes checking in", times.checkIn),
    ...of("coaches refreshing the roster", times.refresh),
    { name: "load: errors", value: errors, unit: "of all", goal: "0" },
  ];
}
