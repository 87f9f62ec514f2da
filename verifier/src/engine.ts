// The plain WebAssembly module, and the messages that it takes: docs/direct-engine-protocol.md.

import { concat, littleEndian, type Bytes } from "./bytes.js";

/** A request that the module refuses. */
export class EngineRefusal extends Error {
  override readonly name = "EngineRefusal";
}

const VERIFY = 4;
const DESCRIBE_KEY = 9;

interface Exports {
  readonly memory: WebAssembly.Memory;
  allocate(length: number): number;
  release(pointer: number, length: number): void;
  handle(pointer: number, length: number): number;
}

/** An instance of the module. After a refusal it is of no more use: the module may have stopped in the middle of its work. */
export class Engine {
  private constructor(private readonly exports: Exports) {}

  static async start(module: WebAssembly.Module): Promise<Engine> {
    let exports: Exports | undefined;
    const memory = () => new Uint8Array(exports!.memory.buffer);
    const host = {
      random: (pointer: number, length: number) => void crypto.getRandomValues(memory().subarray(pointer >>> 0, (pointer >>> 0) + length)),
      log: (pointer: number, length: number) => console.error(new TextDecoder().decode(memory().slice(pointer >>> 0, (pointer >>> 0) + length))),
      // What verifies a proof is in the module.
      parameters: () => 1,
    };
    exports = (await WebAssembly.instantiate(module, { host })).exports as unknown as Exports;
    return new Engine(exports);
  }

  /** Whether a proof is valid for a key and the public inputs of each sample. */
  verify(verifyingKey: Uint8Array, statements: readonly Uint8Array[], proof: Uint8Array): boolean {
    const list = concat(littleEndian(statements.length, 4), ...statements.flatMap((statement) => [littleEndian(statement.length, 4), statement]));
    return this.ask(VERIFY, verifyingKey, list, proof)[0]?.[0] === 1;
  }

  /** How many public inputs a key demands, and what it is whatever its header says. */
  describeKey(verifyingKey: Uint8Array): { publicInputs: number; identity: Bytes } {
    const [count, identity] = this.ask(DESCRIBE_KEY, verifyingKey);
    if (count?.length !== 8 || identity === undefined) {
      throw new EngineRefusal("the module describes the key in an unknown way");
    }
    return { publicInputs: Number(new DataView(count.buffer, count.byteOffset).getBigUint64(0, true)), identity };
  }

  private ask(tag: number, ...fields: readonly Uint8Array[]): Bytes[] {
    const request = concat(Uint8Array.of(tag), ...fields.flatMap((field) => [littleEndian(field.length, 4), field]));
    const pointer = this.exports.allocate(request.length) >>> 0;
    if (pointer === 0) {
      throw new EngineRefusal("there is no memory for the request");
    }
    new Uint8Array(this.exports.memory.buffer).set(request, pointer);
    const answer = this.handle(pointer, request.length);
    this.exports.release(pointer, request.length);
    if (answer === 0) {
      throw new EngineRefusal("there is no memory for the answer");
    }
    const length = new DataView(this.exports.memory.buffer).getUint32(answer, true);
    const bytes = new Uint8Array(this.exports.memory.buffer).slice(answer + 4, answer + 4 + length);
    this.exports.release(answer, length + 4);
    const read = fieldsOf(bytes);
    if (bytes[0] !== 0) {
      throw new EngineRefusal(new TextDecoder().decode(read[1]));
    }
    return read;
  }

  private handle(pointer: number, length: number): number {
    try {
      return this.exports.handle(pointer, length) >>> 0;
    } catch (error) {
      throw error instanceof WebAssembly.RuntimeError ? new EngineRefusal(`the module stopped: ${error.message}`) : error;
    }
  }
}

function fieldsOf(answer: Bytes): Bytes[] {
  const view = new DataView(answer.buffer);
  const fields: Bytes[] = [];
  for (let place = 1; place < answer.length; ) {
    const end = place + 4 + view.getUint32(place, true);
    fields.push(answer.slice(place + 4, end));
    place = end;
  }
  return fields;
}
