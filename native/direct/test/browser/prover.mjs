// Runs a module in a worker: takes requests from the test's server and gives it the answers.

import { get, imports } from "./imports.mjs";

const search = new URLSearchParams(location.search);
const name = search.get("module");
const count = Number(search.get("threads"));

const report = (bytes) => fetch("/answer", { method: "POST", body: bytes });

/** The instance without threads, and its memory. */
async function single(module) {
  let exports;
  const buffer = () => exports.memory.buffer;
  ({ exports } = await WebAssembly.instantiate(module, { host: imports(buffer) }));
  return { exports, buffer };
}

/** The instance that answers requests, over the memory of its threads. */
async function threaded(module) {
  // The sizes of the module's own import, in pages of 64 KiB.
  const memory = new WebAssembly.Memory({ initial: 64, maximum: 16_384, shared: true });
  const buffer = () => memory.buffer;
  const waiting = [];
  const spawn = (builder, stack) => waiting.pop().postMessage({ builder, stack, variables: variables(exports) });
  // The first instance over a memory fills it, and its thread's own variables are in what it fills.
  const { exports } = await WebAssembly.instantiate(module, { env: { memory }, host: { ...imports(buffer), spawn } });
  // All are there before the module asks for one: it waits for its threads without giving way to anything else.
  waiting.push(...(await Promise.all(Array.from({ length: count }, () => thread(module, memory)))));
  if (exports.threads(count) !== 0) {
    throw new Error(`${name} does not start ${count} threads`);
  }
  return { exports, buffer };
}

const thread = (module, memory) =>
  new Promise((resolve, reject) => {
    const worker = new Worker("/thread.mjs", { type: "module" });
    worker.onmessage = () => resolve(worker);
    worker.onerror = reject;
    worker.postMessage({ module, memory });
  });

/** A block for a thread's own variables, aligned as the module demands. */
function variables(exports) {
  const [size, alignment] = [exports.__tls_size.value, exports.__tls_align.value];
  return Math.ceil((exports.allocate(size + alignment) >>> 0) / alignment) * alignment;
}

async function start() {
  const bytes = get(`/modules/${name}`);
  if (!WebAssembly.validate(bytes)) {
    return undefined;
  }
  const module = await WebAssembly.compile(bytes);
  const { exports, buffer } = await (count > 0 ? threaded(module) : single(module));
  return (request) => {
    const pointer = exports.allocate(request.length) >>> 0;
    new Uint8Array(buffer()).set(request, pointer);
    const answer = exports.handle(pointer, request.length) >>> 0;
    exports.release(pointer, request.length);
    const length = new DataView(buffer()).getUint32(answer, true);
    const copy = new Uint8Array(buffer()).slice(answer + 4, answer + 4 + length);
    exports.release(answer, length + 4);
    return copy;
  };
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
