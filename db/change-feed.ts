import { CHANGED } from "./changed";
import { database } from "./client";

type Heard = (athleteId: string) => void;
const KEY = Symbol.for("feelcheck.change-feed");
type Feed = { ears: Set<Heard>; ready: Promise<unknown> | null };

function feed(): Feed {
  const holder = globalThis as { [KEY]?: Feed };
  holder[KEY] ??= { ears: new Set(), ready: null };
  return holder[KEY];
}

/** Calls back with the id of each athlete whose data changed, from one LISTEN for the whole process. */
export async function onChange(heard: Heard): Promise<() => void> {
  const { ears } = feed();
  const shared = feed();
  shared.ready ??= database()
    .then(({ listen }) =>
      listen(CHANGED, (athleteId) => {
        for (const ear of ears) ear(athleteId);
      }),
    )
    .catch((error) => {
      shared.ready = null;
      throw error;
    });
  await shared.ready;
  ears.add(heard);
  return () => {
    ears.delete(heard);
  };
}
