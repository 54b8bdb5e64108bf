// npm run deep [-- --seed 7]: the suites that draw their cases, with as many as they have; some minutes.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";

const DRAWING = ["lib/imports/fuzz", "lib/engine/properties", "app/hostile-values"];

const { values } = parseArgs({ options: { seed: { type: "string" } } });
const done = spawnSync(process.execPath, [join("node_modules", "vitest", "vitest.mjs"), "run", ...DRAWING], {
  stdio: "inherit",
  env: { ...process.env, FEELCHECK_DEEP: "yes", ...(values.seed && { FEELCHECK_SEED: values.seed }) },
});
process.exit(done.status ?? 1);
