/** Somebody wants to see what came back, maybe on the very page whose form takes it. */
const OPEN = "feelcheck:open-returned";

export function tellOpen(): void {
  dispatchEvent(new Event(OPEN));
}

/** Calls back each time, until the returned function is called. */
export function onOpen(call: () => void): () => void {
  addEventListener(OPEN, call);
  return () => removeEventListener(OPEN, call);
}
