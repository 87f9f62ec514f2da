// Runs a module in Node.js.

import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { asking, imports, threaded } from "./host.mjs";
import { powers } from "./parameters.mjs";

const folder = new URL("../modules/", import.meta.url);

/** The bytes of a module, or of another file beside it. */
export const bytes = (name) => readFileSync(new URL(name, folder));

/** Whether this host can run the module. */
export const runs = (name) => WebAssembly.validate(bytes(name));

/** Instantiates a module without threads; gives a function from a request to its answer. */
export function start(name, { parameters = powers } = {}) {
  let exports;
  const buffer = () => exports.memory.buffer;
  ({ exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes(name)), { host: imports(buffer, parameters) }));
  return { ask: answering(exports, buffer), exports };
}

/** Instantiates a module with threads, each in a worker; gives a function from a request to its answer, and one that ends the workers. */
export async function startThreads(name, count = availableParallelism()) {
  const { exports, buffer, workers } = await threaded(new WebAssembly.Module(bytes(name)), count, powers, started);
  return { ask: answering(exports, buffer), exports, end: () => Promise.all(workers.map((worker) => worker.terminate())) };
}

const started = (workerData) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData });
    worker.once("message", () => resolve(worker)).once("error", reject);
  });

/** The codec of answers reads buffers of Node.js. */
function answering(exports, buffer) {
  const ask = asking(exports, buffer);
  return (request) => Buffer.from(ask(request));
}
