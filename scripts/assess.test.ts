import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { input } from "@/lib/engine/fixtures";

const assess = (text: string) =>
  spawnSync(process.execPath, ["--import", "tsx", "scripts/assess.ts"], { input: text, encoding: "utf8" });

describe("npm run assess", () => {
  it("prints one assessment for one input, however it is laid out", () => {
    const done = assess(JSON.stringify(input({ checkIn: { soreness: 4 } }), null, 2));
    expect(done.status).toBe(0);
    expect(JSON.parse(done.stdout)).toMatchObject({ verdict: "easy" });
  });

  it("prints one per line for several", () => {
    const done = assess(
      [0, 4, 9].map((soreness) => JSON.stringify(input({ checkIn: { soreness } }))).join("\n"),
    );
    expect(
      done.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).verdict),
    ).toEqual(["train", "easy", "rest"]);
  });

  it.each([
    ["", "input: is empty"],
    ["{", "input: is not JSON"],
    [JSON.stringify({ ...input(), date: "2026-13-01" }), "date: must be a calendar date"],
    [JSON.stringify({ ...input(), checkIn: { ...input().checkIn, gait: 3 } }), "checkIn.gait:"],
    [JSON.stringify({ ...input(), feelcheck: null }), "feelcheck: is not a field of the contract"],
    [`${JSON.stringify(input())}\n${JSON.stringify({ date: "2026-05-10" })}`, "line 2: checkIn:"],
  ])("one line that names the field, exit 1, no stack trace: %#", (text, message) => {
    const done = assess(text);
    expect(done.status).toBe(1);
    expect(done.stderr.trim().split("\n")).toHaveLength(1);
    expect(done.stderr).toContain(message);
    expect(done.stderr).not.toMatch(/\bat .*\.ts/);
  });
});
