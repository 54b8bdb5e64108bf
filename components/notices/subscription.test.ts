import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { look } from "./subscription";

const registration = { pushManager: { getSubscription: async () => null } };

/** A browser whose first page this is: its worker comes after so many milliseconds. */
function firstPage(comesAfterMs: number) {
  const ready = new Promise((resolve) => setTimeout(() => resolve(registration), comesAfterMs));
  const serviceWorker = { getRegistration: async () => undefined, ready };
  vi.stubGlobal("navigator", { userAgent: "Firefox", serviceWorker });
  vi.stubGlobal("window", { PushManager: class {} });
  vi.stubGlobal("Notification", { permission: "default" });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("whether a browser shows messages", () => {
  it("is asked once its worker is there, also on the very first page", async () => {
    firstPage(4_000);
    const looking = look();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await looking).toEqual({ standing: "off", subscription: null });
  });

  it("is not waited for without end", async () => {
    firstPage(60_000);
    const looking = look();
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await looking).standing).toBe("notReady");
  });

  it("can't be known where the browser refuses to be asked", async () => {
    firstPage(1_000);
    Object.assign(navigator.serviceWorker, { getRegistration: () => Promise.reject(new Error("private")) });
    expect((await look()).standing).toBe("notReady");
  });
});
