// What hosts of a module have in common, in Node.js and in a browser's worker.

/** Random bytes, a log, and the SRS, over the memory that `buffer` gives: anew each time, since memory grows. */
export function imports(buffer, powers) {
  const memory = () => new Uint8Array(buffer());
  return {
    // Made outside and copied in: a memory that threads share may not be filled where it is.
    random: (pointer, length) => memory().set(crypto.getRandomValues(new Uint8Array(length)), pointer >>> 0),
    log: (pointer, length) => console.log(new TextDecoder().decode(memory().slice(pointer >>> 0, (pointer >>> 0) + length))),
    parameters: (kind, start, count, pointer) => {
      const points = kind === 0 ? powers(Number(start), Number(count)) : undefined;
      if (points !== undefined) {
        memory().set(points, pointer >>> 0);
      }
      return points === undefined ? 1 : 0;
    },
  };
}

/** A function from a request to its answer. */
export const asking = (exports, buffer) => (request) => {
  const pointer = exports.allocate(request.length) >>> 0;
  new Uint8Array(buffer()).set(request, pointer);
  const answer = exports.handle(pointer, request.length) >>> 0;
  exports.release(pointer, request.length);
  const length = new DataView(buffer()).getUint32(answer, true);
  const copy = new Uint8Array(buffer()).slice(answer + 4, answer + 4 + length);
  exports.release(answer, length + 4);
  return copy;
};

/**
 * The instance that answers requests over the memory of its threads, and the workers that run them.
 * @param start Starts a worker and gives the promise of it, fulfilled once the worker has an instance over the memory.
 */
export async function threaded(module, count, powers, start) {
  // The sizes of the module's own import, in pages of 64 KiB.
  const memory = new WebAssembly.Memory({ initial: 64, maximum: 16_384, shared: true });
  const buffer = () => memory.buffer;
  const waiting = [];
  const spawn = (builder, stack) => waiting.pop().postMessage({ builder, stack, variables: variables(exports) });
  // The first instance over a memory fills it, and its thread's own variables are in what it fills.
  const { exports } = await WebAssembly.instantiate(module, { env: { memory }, host: { ...imports(buffer, powers), spawn } });
  // All are there before the module asks for one: it waits for its threads without giving way to anything else.
  const workers = await Promise.all(Array.from({ length: count }, () => start({ module, memory })));
  waiting.push(...workers);
  if (exports.threads(count) !== 0) {
    throw new Error(`the module does not start ${count} threads`);
  }
  return { exports, buffer, workers };
}

/** A block for a thread's own variables, aligned as the module demands. */
function variables(exports) {
  const [size, alignment] = [exports.__tls_size.value, exports.__tls_align.value];
  return Math.ceil((exports.allocate(size + alignment) >>> 0) / alignment) * alignment;
}

/** A worker's instance: gives a function that runs the thread of a message, and returns when it ends. */
export async function thread({ module, memory }, powers) {
  const spawn = () => {
    throw new Error("only the instance that answers requests starts threads");
  };
  const { exports } = await WebAssembly.instantiate(module, { env: { memory }, host: { ...imports(() => memory.buffer, powers), spawn } });
  return ({ builder, stack, variables }) => {
    exports.__stack_pointer.value = stack >>> 0;
    exports.__wasm_init_tls(variables);
    exports.run(builder);
  };
}
