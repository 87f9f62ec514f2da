// The file of a direct proof: docs/direct-proofs.md, "Proof files".

import { equal, fromBase64, hexadecimal, sha256, toBase64, utf8, type Bytes } from "./bytes.js";
import { parseElement } from "./field.js";

export type OutputKind = "class" | "logits" | "value";

/** What a proof says of one sample. */
export interface Instance {
  /** The outputs as they leave the circuit: logits and values raised by the circuit's offset. */
  readonly outputs: readonly bigint[];
  /** The packed words of a public sample; empty if it is private. */
  readonly sample: readonly bigint[];
}

/** What a file claims. None of it is true before it is verified. */
export interface ModelProof {
  readonly engine: string;
  /** The version of the proof system. */
  readonly varuna: number;
  /** The hash that names the model, 62 hexadecimal digits. */
  readonly model: string;
  readonly output: OutputKind;
  readonly inputs: "private" | "public";
  readonly optimisedFor: number;
  readonly challenge: bigint;
  /** The commitment to private weights; undefined if weights are constants. */
  readonly commitment: bigint | undefined;
  /** Where the samples are in their batch. */
  readonly place: { readonly first: number; readonly total: number };
  readonly instances: readonly Instance[];
  readonly verifyingKey: Bytes;
  readonly certificate: Bytes;
  readonly proof: Bytes;
  /** Whether the file is, byte for byte, as it was written. */
  readonly isIntact: boolean;
}

/** A file that is no direct proof; the message names the place and what was expected. */
export class MalformedProofError extends Error {
  override readonly name = "MalformedProofError";
}

const MAXIMUM_BYTES = 32 * 1024 * 1024;
const MAXIMUM_PART = 65_536;
const MAXIMUM_INSTANCES = 128;
const MAXIMUM_OUTPUTS = 1_024;
const MAXIMUM_WORDS = 65_536;
const MAXIMUM_INTEGER = 2 ** 31 - 1;

/** Reads a file. */
export async function readProof(file: Uint8Array | string): Promise<ModelProof> {
  const bytes = typeof file === "string" ? utf8(file) : file;
  if (bytes.length > MAXIMUM_BYTES) {
    throw new MalformedProofError(`the file has ${bytes.length} bytes, expected at most ${MAXIMUM_BYTES}`);
  }
  const root = Reader.of(parse(bytes), "");
  root.isOneOf("format", ["zkml-direct-proof"]);
  root.integer("version", 1, 1);
  const place = root.object("place");
  const claims = {
    engine: root.text("engine", /^[^]{0,128}$/),
    varuna: root.integer("varuna", 1, MAXIMUM_INTEGER),
    model: root.text("model", /^[0-9a-f]{62}$/),
    output: root.isOneOf<OutputKind>("output", ["class", "logits", "value"]),
    inputs: root.isOneOf<"private" | "public">("inputs", ["private", "public"]),
    optimisedFor: root.integer("optimisedFor", 1, MAXIMUM_INSTANCES),
    challenge: root.element("challenge"),
    commitment: root.has("commitment") ? root.element("commitment") : undefined,
    place: { first: place.integer("first", 0, MAXIMUM_INTEGER), total: place.integer("total", 1, MAXIMUM_INTEGER) },
    instances: root.list("instances", MAXIMUM_INSTANCES).map((item, index) => {
      const instance = Reader.of(item, `instances[${index}]`);
      const read = { outputs: instance.elements("outputs", MAXIMUM_OUTPUTS), sample: instance.has("sample") ? instance.elements("sample", MAXIMUM_WORDS) : [] };
      instance.end();
      return read;
    }),
    verifyingKey: root.bytes("verifyingKey", MAXIMUM_PART),
    certificate: root.bytes("certificate", MAXIMUM_PART),
    proof: root.bytes("proof", MAXIMUM_PART),
  };
  root.text("sha256", /^[^]{0,64}$/);
  place.end();
  root.end();
  if (claims.instances.length === 0) {
    throw new MalformedProofError("instances: expected what is proven of at least one sample");
  }
  return { ...claims, isIntact: equal(await write(claims), bytes) };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw new MalformedProofError(`expected a JSON document: ${(error as Error).message}`);
  }
}

/** The one form of a proof: it ends with the hash of the rest. */
async function write(proof: Omit<ModelProof, "isIntact">): Promise<Bytes> {
  const rest = {
    format: "zkml-direct-proof",
    version: 1,
    engine: proof.engine,
    varuna: proof.varuna,
    model: proof.model,
    output: proof.output,
    inputs: proof.inputs,
    optimisedFor: proof.optimisedFor,
    challenge: String(proof.challenge),
    ...(proof.commitment === undefined ? {} : { commitment: String(proof.commitment) }),
    place: proof.place,
    instances: proof.instances.map(({ outputs, sample }) => ({ outputs: outputs.map(String), ...(sample.length === 0 ? {} : { sample: sample.map(String) }) })),
    verifyingKey: toBase64(proof.verifyingKey),
    certificate: toBase64(proof.certificate),
    proof: toBase64(proof.proof),
  };
  const text = (value: object) => utf8(`${JSON.stringify(value, null, 2)}\n`);
  return text({ ...rest, sha256: hexadecimal(await sha256(text(rest))) });
}

/** Reads the properties of an object, each once. */
class Reader {
  private readonly unread: Set<string>;

  private constructor(
    private readonly json: Record<string, unknown>,
    private readonly place: string,
  ) {
    this.unread = new Set(Object.keys(json));
  }

  static of(value: unknown, place: string): Reader {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new MalformedProofError(`${place === "" ? "" : `${place}: `}expected an object`);
    }
    return new Reader(value as Record<string, unknown>, place);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.json, name);
  }

  text(name: string, pattern: RegExp): string {
    const value = this.take(name);
    return typeof value === "string" && pattern.test(value) ? value : this.refuse(name, `a text that matches ${pattern}`);
  }

  isOneOf<T extends string>(name: string, values: readonly T[]): T {
    const value = this.take(name) as T;
    return values.includes(value) ? value : this.refuse(name, `one of ${values.join(", ")}`);
  }

  integer(name: string, minimum: number, maximum: number): number {
    const value = this.take(name);
    return Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum ? (value as number) : this.refuse(name, `an integer from ${minimum} to ${maximum}`);
  }

  element(name: string): bigint {
    const value = this.take(name);
    return (typeof value === "string" ? parseElement(value) : undefined) ?? this.refuse(name, "an element of the field in decimal digits");
  }

  elements(name: string, maximum: number): bigint[] {
    return this.list(name, maximum).map((value, index) => (typeof value === "string" ? parseElement(value) : undefined) ?? this.refuse(`${name}[${index}]`, "an element of the field in decimal digits"));
  }

  bytes(name: string, maximum: number): Bytes {
    const value = this.take(name);
    const bytes = typeof value === "string" && value.length <= 2 * maximum ? fromBase64(value) : undefined;
    return bytes !== undefined && bytes.length > 0 && bytes.length <= maximum ? bytes : this.refuse(name, `1 to ${maximum} bytes in base 64`);
  }

  list(name: string, maximum: number): unknown[] {
    const value = this.take(name);
    return Array.isArray(value) && value.length <= maximum ? value : this.refuse(name, `an array of at most ${maximum} elements`);
  }

  object(name: string): Reader {
    return Reader.of(this.take(name), this.placeOf(name));
  }

  end(): void {
    for (const name of this.unread) {
      this.refuse(name, "no such property");
    }
  }

  private take(name: string): unknown {
    this.unread.delete(name);
    return this.has(name) ? this.json[name] : this.refuse(name, "a value, found none");
  }

  private placeOf(name: string): string {
    return this.place === "" ? name : `${this.place}.${name}`;
  }

  private refuse(name: string, expected: string): never {
    throw new MalformedProofError(`${this.placeOf(name)}: expected ${expected}`);
  }
}
