// Builds the service worker after the pages: what it keeps for no network are the offline page and all that this page's
// scripts name, found in the build itself. npm start does it when it builds; npm run build does, too.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { OFFLINE_PAGE, WORKER_FILE } from "@/lib/phone/offline-page";
import { sourceStamp } from "./source-stamp";

const BUILT = ".next";
/** Of the font's many alphabets the two that our words are written in. */
const FONTS = /inter-latin-(ext-)?wght-normal/;

/** Writes the worker for the pages that are built now. Throws where the build has no offline page. */
export async function buildWorker(root: string): Promise<void> {
  const files = filesOf(root);
  const kept = [
    ...files.map((file) => ({ url: `/_next/${file}`, revision: null })),
    // The same sources give the same worker, on every instance: nobody's browser goes back and forth between two.
    { url: OFFLINE_PAGE, revision: sourceStamp(root).slice(0, 16) },
  ];
  await build({
    absWorkingDir: root,
    entryPoints: [join("worker", "sw.ts")],
    outfile: join(...WORKER_FILE),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    tsconfig: "tsconfig.json",
    define: { KEPT_FILES: JSON.stringify(kept), "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
}

/** The static files that the offline page begins with, and those that they name in turn, also to load later. */
function filesOf(root: string): string[] {
  const found = new Set(firstFiles(root));
  for (const file of found)
    if (/\.(js|css)$/.test(file))
      for (const name of namedIn(readFileSync(join(root, BUILT, file), "utf8"), file))
        if (existsSync(join(root, BUILT, name))) found.add(name);
  return [...found].filter((file) => !/\.woff2?$/.test(file) || FONTS.test(file)).sort();
}

/** What the build's manifests name for the offline page and for every page, but for what only old browsers load. */
function firstFiles(root: string): string[] {
  const page = join(root, BUILT, "server", "app", "offline", "page_client-reference-manifest.js");
  if (!existsSync(page)) throw new Error("The build has no offline page: run next build first.");
  const every = JSON.parse(readFileSync(join(root, BUILT, "build-manifest.json"), "utf8")) as {
    rootMainFiles: string[];
    polyfillFiles: string[];
  };
  const named = [...readFileSync(page, "utf8").matchAll(/static\/chunks\/[\w.~-]+\.(?:js|css)/g)].map(
    ([name]) => name,
  );
  return [...new Set([...every.rootMainFiles, ...named])].filter(
    (file) => !every.polyfillFiles.includes(file),
  );
}

/** The files of the build that a script or a style sheet names. */
function namedIn(text: string, file: string): string[] {
  if (file.endsWith(".css"))
    return [...text.matchAll(/url\(["']?\.\.\/media\/([\w.~-]+)["']?\)/g)].map(
      ([, name]) => `static/media/${name}`,
    );
  return [...text.matchAll(/static\/(?:chunks|media)\/[\w./~@-]+\.\w+/g)].map(([name]) => name);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildWorker(process.cwd());
