// A worker's first file must be plain JavaScript on Node 20; it teaches the thread TypeScript, then hands over.
import { register } from "tsx/esm/api";

register({ tsconfig: process.env.TSX_TSCONFIG_PATH });
await import("./embedded-thread.ts");
