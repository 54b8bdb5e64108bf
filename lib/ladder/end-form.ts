import { z } from "zod";
import { wrong } from "@/lib/words/wrong";

/** The athlete ends their own way back, or takes back that they did. */
export const endForm = z.strictObject({ ended: z.boolean(wrong("chosen")) });
export type EndForm = z.input<typeof endForm>;
