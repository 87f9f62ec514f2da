// Runs a module: what its host has to give.

import { randomFillSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { powers } from "./parameters.mjs";

const folder = new URL("../modules/", import.meta.url);

/** The bytes of a module, or of another file beside it. */
export const bytes = (name) => readFileSync(new URL(name, folder));

/** Whether this host can run the module. */
export const runs = (name) => WebAssembly.validate(bytes(name));

/** Instantiates a module; gives a function from a request to its answer. */
export function start(name, { parameters = powers } = {}) {
  const host = {
    random: (pointer, length) => randomFillSync(memory(), pointer >>> 0, length),
    log: (pointer, length) => console.log(Buffer.from(memory().slice(pointer >>> 0, (pointer >>> 0) + length)).toString()),
    parameters: (kind, start, count, pointer) => {
      const points = kind === 0 ? parameters(Number(start), Number(count)) : undefined;
      if (points !== undefined) {
        memory().set(points, pointer >>> 0);
      }
      return points === undefined ? 1 : 0;
    },
  };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes(name)), { host });
  // Anew each time: the memory grows.
  const memory = () => new Uint8Array(exports.memory.buffer);
  const ask = (request) => {
    const pointer = exports.allocate(request.length) >>> 0;
    memory().set(request, pointer);
    const answer = exports.handle(pointer, request.length) >>> 0;
    exports.release(pointer, request.length);
    const length = new DataView(exports.memory.buffer).getUint32(answer, true);
    const copy = Buffer.from(memory().slice(answer + 4, answer + 4 + length));
    exports.release(answer, length + 4);
    return copy;
  };
  return { ask, exports };
}
