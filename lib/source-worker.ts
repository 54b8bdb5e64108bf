import { join } from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * A thread that runs a file of the source as it is, with a heap of its own in MB. Idle, it keeps nobody from leaving;
 * `data` is given to it; `gone` hears when it has failed or ended.
 */
export function sourceWorker(
  path: readonly string[],
  { heapMb, gone, data }: { heapMb: number; gone: (worker: Worker) => void; data?: unknown },
): Worker {
  const file = join(/* turbopackIgnore: true */ process.cwd(), ...path);
  const options: WorkerOptions = {
    execArgv: [],
    workerData: data,
    env: { ...process.env, TSX_TSCONFIG_PATH: join(process.cwd(), "tsconfig.json") },
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  };
  // The bundler would pull a worker named by `new` into the build; this one runs from the source as it is.
  const worker = Reflect.construct(Worker, [file, options]) as Worker;
  worker.unref();
  worker.on("error", () => gone(worker));
  worker.on("exit", () => gone(worker));
  return worker;
}
