/** Something that is said to the whole page, and how to hear it: `on` calls back each time, until the returned function is called. */
export const windowEvent = (name: `feelcheck:${string}`) => ({
  tell: () => void dispatchEvent(new Event(name)),
  on: (call: () => void) => {
    addEventListener(name, call);
    return () => removeEventListener(name, call);
  },
});
