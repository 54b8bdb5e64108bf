import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { dropDatabase, serverAnswers } from "./server";
import type { Templates } from "./templates";

/** Says where a run of the tests keeps the databases its suites copy, and takes them away after it. */
export default function setup(project: TestProject): () => Promise<void> {
  const templates: Templates = {
    folder: mkdtempSync(join(tmpdir(), "feelcheck-templates-")),
    database: `feelcheck_template_${randomBytes(6).toString("hex")}`,
  };
  project.provide("templates", templates);
  const forget = async () => {
    for (const file of readdirSync(templates.folder)) rmSync(join(templates.folder, file));
    if (await serverAnswers()) await dropDatabase(templates.database);
  };
  // A migration may be what has changed.
  project.onTestsRerun(forget);
  return async () => {
    await forget();
    rmSync(templates.folder, { recursive: true });
  };
}
