import { expect, it } from "vitest";
import { streamed } from "./streamed";

async function* pieces(n: number, failing = false) {
  for (let i = 0; i < n; i++) yield `piece ${i}\n`;
  if (failing) throw new Error("half way");
}

it("is over once: finished, failed, called off, or closed before it was read", async () => {
  let over = 0;
  const count = () => {
    over++;
  };
  const alive = new AbortController().signal;
  expect(await new Response(streamed(pieces(2), alive, count)).text()).toBe("piece 0\npiece 1\n");
  expect(over).toBe(1);
  await expect(new Response(streamed(pieces(1, true), alive, count)).text()).rejects.toThrow("half way");
  expect(over).toBe(2);
  await streamed(pieces(1000), alive, count).cancel();
  expect(over).toBe(3);
  const leaving = new AbortController();
  streamed(pieces(1000), leaving.signal, count);
  leaving.abort();
  expect(over).toBe(4);
  const gone = AbortSignal.abort();
  streamed(pieces(1000), gone, count);
  expect(over).toBe(5);
});
