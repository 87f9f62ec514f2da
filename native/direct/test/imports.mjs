// What a module imports from its host, in Node.js.

import { randomBytes } from "node:crypto";

/** Random bytes, a log, and the SRS, over the memory that `buffer` gives. */
export function imports(buffer, powers) {
  const memory = () => new Uint8Array(buffer());
  return {
    // Made outside and copied in: a memory that threads share may not be filled where it is.
    random: (pointer, length) => memory().set(randomBytes(length), pointer >>> 0),
    log: (pointer, length) => console.log(Buffer.from(memory().slice(pointer >>> 0, (pointer >>> 0) + length)).toString()),
    parameters: (kind, start, count, pointer) => {
      const points = kind === 0 ? powers(Number(start), Number(count)) : undefined;
      if (points !== undefined) {
        memory().set(points, pointer >>> 0);
      }
      return points === undefined ? 1 : 0;
    },
  };
}
