// Runs a module in a worker: takes requests from the test's server and gives it the answers.

import { asking, imports, threaded } from "./host.mjs";
import { get, powers } from "./powers.mjs";

const search = new URLSearchParams(location.search);
const name = search.get("module");
const count = Number(search.get("threads"));

const report = (bytes) => fetch("/answer", { method: "POST", body: bytes });

/** The instance without threads, and its memory. */
async function single(module) {
  let exports;
  const buffer = () => exports.memory.buffer;
  ({ exports } = await WebAssembly.instantiate(module, { host: imports(buffer, powers) }));
  return { exports, buffer };
}

const started = (data) =>
  new Promise((resolve, reject) => {
    const worker = new Worker("/thread.mjs", { type: "module" });
    worker.onmessage = () => resolve(worker);
    worker.onerror = reject;
    worker.postMessage(data);
  });

async function start() {
  const bytes = get(`/modules/${name}`);
  if (!WebAssembly.validate(bytes)) {
    return undefined;
  }
  const module = await WebAssembly.compile(bytes);
  const { exports, buffer } = await (count > 0 ? threaded(module, count, powers, started) : single(module));
  return asking(exports, buffer);
}

try {
  const handle = await start();
  for (;;) {
    const next = await fetch("/next");
    if (next.status !== 200) {
      break;
    }
    const request = new Uint8Array(await next.arrayBuffer());
    await report(handle === undefined ? new Uint8Array([255]) : handle(request));
  }
} catch (error) {
  await report(new Uint8Array([254, ...new TextEncoder().encode(String(error.stack ?? error))]));
}
