import { NodeFS } from "@electric-sql/pglite/nodefs";

type Attributes = { mode?: number };
type SetAttributes = (of: unknown, attributes: Attributes) => void;
type HostFiles = { node_ops: { setattr: SetAttributes }; stream_ops: { setattr: SetAttributes } };

/**
 * The embedded database's files, its owner's alone. The engine gives each new file a mode by itself, past the process's
 * umask (0666 to the log, 0644 to some): here those modes lose what they give to others.
 */
export class PrivateFiles extends NodeFS {
  override async init(...given: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(...given);
    const close = (engine: unknown) => {
      const { node_ops, stream_ops } = (engine as { NODEFS: HostFiles }).NODEFS;
      for (const operations of [node_ops, stream_ops]) {
        const set = operations.setattr;
        operations.setattr = (of, attributes) =>
          set(
            of,
            attributes.mode === undefined ? attributes : { ...attributes, mode: attributes.mode & ~0o077 },
          );
      }
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [close, ...(emscriptenOpts.preRun ?? [])] } };
  }
}
