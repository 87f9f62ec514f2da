// Runs a module: what its host has to give.

import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { imports } from "./imports.mjs";
import { powers } from "./parameters.mjs";

const folder = new URL("../modules/", import.meta.url);

/** The bytes of a module, or of another file beside it. */
export const bytes = (name) => readFileSync(new URL(name, folder));

/** Whether this host can run the module. */
export const runs = (name) => WebAssembly.validate(bytes(name));

/** Instantiates a module without threads; gives a function from a request to its answer. */
export function start(name, { parameters = powers } = {}) {
  let exports;
  const host = imports(() => exports.memory.buffer, parameters);
  ({ exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes(name)), { host }));
  return { ask: asking(exports, () => exports.memory.buffer), exports };
}

/** Instantiates a module with threads, each in a worker; gives a function from a request to its answer, and one that ends the workers. */
export async function startThreads(name, count = availableParallelism()) {
  const module = new WebAssembly.Module(bytes(name));
  // The sizes of the module's own import, in pages of 64 KiB.
  const memory = new WebAssembly.Memory({ initial: 64, maximum: 16_384, shared: true });
  const waiting = [];
  const spawn = (builder, stack) => waiting.pop().postMessage({ builder, stack, variables: variables(exports) });
  // The first instance over a memory fills it, and its thread's own variables are in what it fills.
  const { exports } = new WebAssembly.Instance(module, { env: { memory }, host: { ...imports(() => memory.buffer, powers), spawn } });
  // All are there before the module asks for one: it waits for its threads without giving way to anything else.
  const workers = await Promise.all(Array.from({ length: count }, () => started(new Worker(new URL("./worker.mjs", import.meta.url), { workerData: { module, memory } }))));
  waiting.push(...workers);
  if (exports.threads(count) !== 0) {
    throw new Error(`${name} does not start ${count} threads`);
  }
  return { ask: asking(exports, () => memory.buffer), exports, end: () => Promise.all(workers.map((worker) => worker.terminate())) };
}

const started = (worker) =>
  new Promise((resolve, reject) => {
    worker.once("message", () => resolve(worker)).once("error", reject);
  });

/** A block for a thread's own variables, aligned as the module demands. */
function variables(exports) {
  const [size, alignment] = [exports.__tls_size.value, exports.__tls_align.value];
  return Math.ceil((exports.allocate(size + alignment) >>> 0) / alignment) * alignment;
}

/** A function from a request to its answer. The buffer is asked for anew each time: memory grows. */
const asking = (exports, buffer) => (request) => {
  const pointer = exports.allocate(request.length) >>> 0;
  new Uint8Array(buffer()).set(request, pointer);
  const answer = exports.handle(pointer, request.length) >>> 0;
  exports.release(pointer, request.length);
  const length = new DataView(buffer()).getUint32(answer, true);
  const copy = Buffer.from(new Uint8Array(buffer()).slice(answer + 4, answer + 4 + length));
  exports.release(answer, length + 4);
  return copy;
};
