import { useEffect, useRef, useState } from "react";
import { useLatest } from "./use-latest";

/** Seconds of each tone. */
const TONE_S = 0.25;

/** Whether it will sound; "asks" until somebody has touched the page, for before that a browser plays nothing. */
export type Sound = "on" | "asks" | "none";
/** A tone so many seconds from now. */
export type Tone = { inS: number; hz: number };

/**
 * Plays tones at their time while `key` is not null, anew whenever it changes. They are given to the audio clock ahead of time:
 * timers of a page in the background come late. `wake` is for the touch that a browser waits for.
 */
export function useTones(
  key: string | null,
  tones: () => readonly Tone[],
): { sound: Sound; wake: () => void } {
  const audio = useRef<AudioContext | null>(null);
  const [sound, setSound] = useState<Sound>("none");
  const latest = useLatest(tones);
  useEffect(() => {
    if (key === null || !("AudioContext" in window)) return;
    const context = new AudioContext();
    audio.current = context;
    const say = () => setSound(context.state === "running" ? "on" : "asks");
    context.addEventListener("statechange", say);
    say();
    let over = false;
    void whenRunning(context).then(() => {
      if (!over && context.state !== "closed") for (const tone of latest.current()) play(context, tone);
    });
    return () => {
      over = true;
      audio.current = null;
      context.removeEventListener("statechange", say);
      setSound("none");
      // The last tone is heard out.
      setTimeout(() => void context.close(), 1_500);
    };
  }, [key, latest]);
  return { sound, wake: () => void audio.current?.resume() };
}

function whenRunning(context: AudioContext): Promise<void> {
  if (context.state === "running") return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (context.state !== "running") return;
      context.removeEventListener("statechange", look);
      resolve();
    };
    context.addEventListener("statechange", look);
  });
}

function play(context: AudioContext, { inS, hz }: Tone): void {
  const at = context.currentTime + Math.max(0, inS);
  const tone = new OscillatorNode(context, { frequency: hz });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.4, at + 0.02);
  loudness.gain.linearRampToValueAtTime(0, at + TONE_S);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + TONE_S);
}
