import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Starts the server as npm start does, with one setting that is wrong; it ends before it takes a port. */
async function started(setting: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "4419",
      DATABASE_URL: "",
      FEELCHECK_DATA: mkdtempSync(join(tmpdir(), "feelcheck-start-")),
      TSX_TSCONFIG_PATH: "tsconfig.json",
      NEXTAUTH_SECRET: "",
      ...setting,
    },
  });
  let said = "";
  child.stderr.on("data", (bytes) => {
    said += bytes;
  });
  // Had it started after all, it would never end by itself.
  const late = setTimeout(() => child.kill("SIGKILL"), 50_000);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  clearTimeout(late);
  return { code, said: said.trim() };
}

it("refuses settings that are not safe, in one line that names the setting and the remedy", async () => {
  const wrong: [Record<string, string>, RegExp][] = [
    [{ NEXTAUTH_SECRET: "s" }, /^NEXTAUTH_SECRET has 1 characters; give at least 32, .*$/],
    [
      { NEXTAUTH_URL: "feelcheck.example.org" },
      /^NEXTAUTH_URL is "feelcheck.example.org"; give the address .*$/,
    ],
    [{ FEELCHECK_PROXIES: "yes" }, /^FEELCHECK_PROXIES has "yes"; give the number of proxies .*$/],
    [{ FEELCHECK_SIGN_UPS: "many" }, /^FEELCHECK_SIGN_UPS is "many"; give a whole number .*$/],
  ];
  const answers = await Promise.all(wrong.map(([setting]) => started(setting)));
  for (const [i, [setting, line]] of wrong.entries()) {
    expect(answers[i]?.said, JSON.stringify(setting)).toMatch(line);
    expect(answers[i]?.code).toBe(1);
  }
});
