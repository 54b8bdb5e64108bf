import { afterEach, expect, it, vi } from "vitest";
import { log, logFault } from "./log";

afterEach(() => vi.restoreAllMocks());

it("a fault is one line of JSON, with its id and code and without a word of its message", () => {
  const lines: string[] = [];
  vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(line));
  const cause = Object.assign(new Error("value too long: soreness 9, sharp, left shin"), { code: "22001" });
  logFault(new Error("Failed query: insert into check_ins ... params: soreness 9", { cause }), {
    requestId: "r-1",
    route: "/today",
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/soreness|shin|params/);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "error",
    event: "fault",
    requestId: "r-1",
    route: "/today",
    code: "22001",
  });
});

it("what is no fault goes to standard output", () => {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  log("info", "started", { port: 3000 });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "info", event: "started", port: 3000 });
});
