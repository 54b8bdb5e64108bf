import { mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FolderInUse, lockFolder } from "./folder-lock";

const folder = () => mkdtempSync(join(tmpdir(), "feelcheck-lock-"));
const otherProcess = process.ppid;

describe("the embedded database's folder", () => {
  it("refuses a second owner by name, and lets a next one in after the first", () => {
    const place = folder();
    writeFileSync(join(place, "lock"), String(otherProcess));
    expect(() => lockFolder(place)).toThrow(FolderInUse);
    expect(() => lockFolder(place)).toThrow(String(otherProcess));
    const free = folder();
    lockFolder(free)();
    lockFolder(free)();
  });

  it("takes over from a process that was killed, or whose number was given to another", () => {
    const killed = folder();
    writeFileSync(join(killed, "lock"), "2147483646");
    lockFolder(killed)();
    const reused = folder();
    writeFileSync(join(reused, "lock"), String(otherProcess));
    utimesSync(join(reused, "lock"), new Date(0), new Date(0));
    lockFolder(reused)();
  });
});
