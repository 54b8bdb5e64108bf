import { Decoder, Stream } from "@garmin/fitsdk";
import { wholeFrames } from "./fit-frames";
import type { Messages } from "./fit-message";
import { secondReading } from "./fit-second";
import { ImportError } from "./import-error";
import { type Said, said } from "./said";

const LEARNT = [
  "fileIdMesgs",
  "recordMesgs",
  "lapMesgs",
  "sessionMesgs",
  "activityMesgs",
  "eventMesgs",
] as const;

/**
 * The messages of a FIT file, and what was wrong with it. Garmin's own decoder reads first; where it stops, a
 * second one reads on (decision 038), and whichever got further is believed. Throws `ImportError`.
 */
export function fitMessages(bytes: Uint8Array): { messages: Messages; warnings: Said[]; damaged: boolean } {
  const first = garmins(bytes);
  if (!first.failed) return { messages: first.messages, warnings: [], damaged: false };
  const frames = wholeFrames(bytes);
  const second = secondReading(frames.parts);
  const further = learnt(second) > learnt(first.messages);
  const damaged = !frames.whole;
  const warnings = damaged ? [said("noted.damagedFit")] : [];
  if (further) warnings.push(said("noted.secondDecoder"));
  return { messages: further ? second : first.messages, warnings, damaged };
}

function garmins(bytes: Uint8Array): { messages: Messages; failed: boolean } {
  const stream = Stream.fromByteArray(bytes as unknown as number[]);
  if (!Decoder.isFIT(stream)) throw new ImportError("refused.notFit");
  try {
    const { messages, errors } = new Decoder(stream).read();
    return { messages: messages as unknown as Messages, failed: errors.length > 0 };
  } catch {
    // The SDK throws errors of many kinds for a file that breaks its rules; the second reading tells what is there.
    return { messages: {}, failed: true };
  }
}

const learnt = (messages: Messages) => LEARNT.reduce((sum, key) => sum + (messages[key]?.length ?? 0), 0);
