import { uuidv7 } from "uuidv7";
import { addDays, localDate } from "@/lib/calendar";
import { DEMO_COACH, DEMO_PASSWORD } from "@/lib/demo/accounts";
import { signIn } from "../sign-in";
import { Caller, type Manifest } from "./caller";

/** A coach at full speed: flags one athlete after another, with an order to rest, and resolves every flag but the last. */
export class Coach extends Caller {
  readonly acknowledged = { raised: [] as string[], resolved: [] as string[] };

  static async signIn(base: string, manifest: Manifest): Promise<Coach> {
    return new Coach(base, manifest, await signIn(base, DEMO_COACH, DEMO_PASSWORD));
  }

  /** Flags until it is told to stop. */
  async run(athleteIds: readonly string[], over: () => boolean): Promise<void> {
    for (let n = 0; !over(); n++) {
      const athleteId = athleteIds[n % athleteIds.length] ?? "";
      const id = uuidv7();
      const until = addDays(localDate(new Date(), "UTC"), 2);
      const form = { athleteId, id, kind: "rest", reason: `Chaos ${n}`, until };
      if (await this.until(over, () => this.call("raiseFlagAction", form))) this.acknowledged.raised.push(id);
      if (over()) return;
      const resolve = { athleteId, flagId: id, resolved: true };
      if (await this.until(over, () => this.call("setFlagResolvedAction", resolve)))
        this.acknowledged.resolved.push(id);
    }
  }
}
