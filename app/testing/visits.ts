import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import type { Database } from "@/db/connection/tx";
import { type ViewerRow, viewerRow } from "@/db/people/teams";
import { ENGLISH, type Noun } from "@/lib/words/catalogue";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";

type Action = (input: unknown) => Promise<unknown>;
type Page = (props: { params: Promise<unknown>; searchParams: Promise<unknown> }) => unknown;
type Route = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/** How the framework ends a page by throwing: sent elsewhere, or to the page of what is not there. */
export class Elsewhere extends Error {
  constructor(readonly to: string) {
    super(`sent to ${to}`);
  }
}

type Asked = ViewerRow & { team: ViewerRow["teams"][number] | null };

let visitor: string | null = null;
/** Who is asking, looked up once a visit as the framework does: layout and page ask for the same. */
let asked: Promise<Asked | null> | null = null;
let afterwards: Promise<unknown>[] = [];

/** Calls the product's own pages, routes and actions as the framework would, on a database, without a server. */
export function pretendFramework(database: Database): void {
  (globalThis as Record<symbol, unknown>)[Symbol.for("feelcheck.database")] = Promise.resolve(database);
  process.env.NEXTAUTH_SECRET ??= "a secret for tests";
  process.env.NEXTAUTH_URL ??= "http://localhost";
  const away = (to: string) => {
    throw new Elsewhere(to);
  };
  vi.doMock("next/navigation", () => ({ redirect: away, notFound: () => away("not found") }));
  vi.doMock("next/headers", () => ({
    headers: async () => new Headers(),
    cookies: async () => ({ get: () => undefined, getAll: () => [], set: () => {}, delete: () => {} }),
  }));
  vi.doMock("next-intl", async (actual) => ({
    ...(await actual<typeof import("next-intl")>()),
    useTranslations: (noun: Noun) => wordsIn(PLAIN_LOCALE, noun),
    useLocale: () => PLAIN_LOCALE,
    useMessages: () => ENGLISH,
  }));
  vi.doMock("next-intl/server", () => ({
    getTranslations: async (noun: Noun) => wordsIn(PLAIN_LOCALE, noun),
    getLocale: async () => PLAIN_LOCALE,
  }));
  vi.doMock("next/server", () => ({
    after: (work: (() => unknown) | Promise<unknown>) =>
      afterwards.push(Promise.resolve(typeof work === "function" ? work() : work)),
  }));
  vi.doMock("@/app/viewer", async (actual) => {
    const real = await actual<typeof import("@/app/viewer")>();
    const lookUp = async () => {
      const row = visitor && (await viewerRow(database.db, visitor));
      return row ? { ...row, team: row.teams[0] ?? null } : null;
    };
    const currentViewer = () => {
      asked ??= lookUp();
      return asked;
    };
    return {
      ...real,
      currentViewer,
      requireViewer: async () => (await currentViewer()) ?? away("/sign-in"),
    };
  });
}

/** Does something as a person, what goes on after the answer included. Rejects with what failed in either. */
export async function as<T>(person: string | null, work: () => Promise<T>): Promise<T> {
  visitor = person;
  asked = null;
  afterwards = [];
  const done = await work();
  while (afterwards.length) await Promise.all(afterwards.splice(0));
  return done;
}

/** Every file of the app folder, by its path there. */
export const appFiles = () =>
  readdirSync("app", { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));

/** Every server action by its name. */
export async function allActions(): Promise<Map<string, Action>> {
  const actions = new Map<string, Action>();
  for (const file of appFiles().filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name)))
    if (/^"use server";/m.test(readFileSync(join("app", file), "utf8")))
      for (const [name, action] of Object.entries(await load(file))) actions.set(name, action as Action);
  return actions;
}

/** What a file of the app folder exports. */
export const load = (file: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ join(process.cwd(), "app", file));

/** What a page hands to be drawn, for these parts of its address; `Elsewhere` where it sends its visitor away. */
export async function visitPage(
  file: string,
  params: Record<string, string>,
  search: Record<string, unknown> = {},
): Promise<unknown> {
  const page = (await load(file)).default as Page;
  try {
    return await page({ params: Promise.resolve(params), searchParams: Promise.resolve(search) });
  } catch (error) {
    return elsewhere(error);
  }
}

/** What a page's layout hands to be drawn around it. */
export async function visitLayout(file: string): Promise<unknown> {
  const layout = (await load(file)).default as (props: { children: null }) => unknown;
  return layout({ children: null });
}

/** Waits for every part of what is drawn that itself reads: a page's parts may be server components of their own. */
export async function drawn(part: unknown): Promise<void> {
  if (Array.isArray(part)) await Promise.all(part.map(drawn));
  const { type, props } = (part ?? {}) as { type?: unknown; props?: { children?: unknown } };
  if (!props) return;
  if (typeof type === "function" && type.constructor.name === "AsyncFunction") await drawn(await type(props));
  else await drawn(props.children);
}

/** What a route answers. */
export async function visitRoute(
  file: string,
  request: Request,
  params: Record<string, string> = {},
): Promise<Response> {
  const route = (await load(file))[request.method] as Route;
  return route(request, { params: Promise.resolve(params) });
}

function elsewhere(error: unknown): Elsewhere {
  if (error instanceof Elsewhere) return error;
  throw error;
}
