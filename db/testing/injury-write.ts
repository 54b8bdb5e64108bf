import { uuidv7 } from "uuidv7";
import type { InjuryWrite } from "@/lib/injuries/forms";

/** A shin injury as its athlete first records it, without what it is; `over` replaces parts of it. */
export const injuryWrite = (over: Partial<InjuryWrite> & Pick<InjuryWrite, "onset">): InjuryWrite => ({
  id: uuidv7(),
  writeId: uuidv7(),
  revision: 0,
  what: "injury",
  mode: "gradual",
  region: "shin",
  side: "left",
  course: "new",
  earlier: null,
  during: "training",
  firstSeenBy: "nobody",
  restriction: "modified",
  expectedOn: null,
  returnedOn: null,
  removed: false,
  ...over,
});
