import { database } from "./client";
import { CHANGED } from "./notify";

/** Called with the athlete whose data changed; null when changes may have gone unheard. */
type Heard = (athleteId: string | null) => void;
const KEY = Symbol.for("feelcheck.change-feed");
type Feed = { listeners: Set<Heard>; ready: Promise<unknown> | null };

function feed(): Feed {
  const holder = globalThis as { [KEY]?: Feed };
  holder[KEY] ??= { listeners: new Set(), ready: null };
  return holder[KEY];
}

/** Calls back with the id of each athlete whose data changed, from one LISTEN for the whole process. */
export async function onChange(heard: Heard): Promise<() => void> {
  const { listeners } = feed();
  const shared = feed();
  const tell = (athleteId: string | null) => {
    for (const listener of listeners) listener(athleteId);
  };
  shared.ready ??= database()
    .then(({ listen }) => listen(CHANGED, tell, () => tell(null)))
    .catch((error) => {
      shared.ready = null;
      throw error;
    });
  await shared.ready;
  listeners.add(heard);
  return () => {
    listeners.delete(heard);
  };
}
