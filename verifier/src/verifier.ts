import { Engine, EngineRefusal } from "./engine.js";
import { keyHash } from "./key-hash.js";
import { readProof, type ModelProof } from "./proof-file.js";
import { statements } from "./statement.js";

/** What a verifier knows independently of a proof. */
export interface Trust {
  /** The hash of the verifying key, as `zkml transpile` and `zkml verify` print it: any circuit at all can give any output, so a proof says nothing without it. */
  readonly keyHash: string;
  /** The model hash, which says what the outputs mean; undefined for any. */
  readonly modelHash?: string;
  /** The challenge that the verifier chose; 0 if none was. */
  readonly challenge?: bigint;
  /** The commitment to private weights; undefined for any, or none. */
  readonly commitment?: bigint;
}

/** Why a proof is refused, by the names that `zkml verify` has for it. */
export type Failure = "version-differs" | "model-differs" | "challenge-differs" | "commitment-differs" | "place-differs" | "output-differs" | "instances-differ" | "key-differs" | "proof-invalid" | "damaged";

/** What was found. Only of a valid proof are the claims true. */
export type Verdict = { readonly valid: true; readonly proof: ModelProof } | { readonly valid: false; readonly reason: Failure; readonly why: string };

const VARUNA = 3;

/** The bytes of a proof of one sample, and those of each further one. */
const [FIRST, FURTHER] = [956, 144];

/** Verifies direct proofs. */
export class Verifier {
  private constructor(private readonly module: WebAssembly.Module) {}

  /**
   * Makes one.
   * @param module The package's `plain.wasm`: its bytes, or the compiled module.
   */
  static async load(module: BufferSource | WebAssembly.Module): Promise<Verifier> {
    return new Verifier(module instanceof WebAssembly.Module ? module : await WebAssembly.compile(module));
  }

  /**
   * Verifies a file.
   * @throws MalformedProofError if it is no direct proof.
   */
  async verify(file: Uint8Array | string, trust: Trust): Promise<Verdict> {
    if (!/^[0-9a-f]{64}$/i.test(trust.keyHash)) {
      throw new TypeError(`keyHash is '${trust.keyHash}', expected the 64 hexadecimal digits that 'zkml transpile' prints`);
    }
    const proof = await readProof(file);
    const problem = contradiction(proof, trust) ?? (await this.keyProblem(proof, trust)) ?? (await this.proofProblem(proof));
    if (problem !== undefined) {
      return problem;
    }
    return proof.isIntact ? { valid: true, proof } : refused("damaged", "the file is not as it was written: somebody changed it after it was made");
  }

  private async keyProblem(proof: ModelProof, trust: Trust): Promise<Verdict | undefined> {
    const [{ outputs, sample }] = proof.instances as [ModelProof["instances"][number]];
    const stated = outputs.length + 2 + (proof.commitment === undefined ? 0 : 1) + sample.length;
    const engine = await Engine.start(this.module);
    const key = attempt(() => engine.describeKey(proof.verifyingKey));
    if (key instanceof EngineRefusal) {
      return refused("key-differs", `the verifying key in the file cannot be read (${key.message})`);
    }
    if (key.publicInputs !== stated) {
      return refused("key-differs", `the verifying key in the file is for ${key.publicInputs} public inputs, the statement has ${stated}`);
    }
    const hash = await keyHash(key.identity, key.publicInputs, outputs.length, sample.length);
    return hash === trust.keyHash.toLowerCase() ? undefined : refused("key-differs", `the verifying key has the hash ${hash}, you trust ${trust.keyHash}`);
  }

  private async proofProblem(proof: ModelProof): Promise<Verdict | undefined> {
    const [engine, inputs] = await Promise.all([Engine.start(this.module), statements(proof)]);
    if (attempt(() => engine.verify(proof.verifyingKey, inputs, proof.proof)) === true) {
      return undefined;
    }
    const instances = (proof.proof.length - FIRST) / FURTHER + 1;
    if (Number.isInteger(instances) && instances !== proof.instances.length) {
      return refused("instances-differ", `the file lists ${proof.instances.length} samples, the proof is about ${instances}: samples were left out or added`);
    }
    return proof.isIntact
      ? refused("proof-invalid", "the proof does not hold for what the file states")
      : refused("damaged", "the proof does not hold for what the file states; the file was changed after it was made");
  }
}

/** Looks for claims that contradict each other or what the verifier knows. */
function contradiction(proof: ModelProof, trust: Trust): Verdict | undefined {
  const { first, total } = proof.place;
  const [shape] = proof.instances;
  if (proof.varuna !== VARUNA) {
    return refused("version-differs", `the proof says that it is one of Varuna ${proof.varuna}; only Varuna ${VARUNA} is accepted`);
  }
  if (trust.modelHash !== undefined && proof.model !== trust.modelHash.toLowerCase()) {
    return refused("model-differs", `the proof is about the model ${proof.model}, you trust ${trust.modelHash}`);
  }
  if (proof.challenge !== (trust.challenge ?? 0n)) {
    return refused("challenge-differs", `the proof contains the challenge ${proof.challenge}, expected ${trust.challenge ?? 0n}`);
  }
  if (trust.commitment !== undefined && proof.commitment !== trust.commitment) {
    return refused("commitment-differs", proof.commitment === undefined ? `the proof has no commitment to weights, expected ${trust.commitment}` : `the proof is about the weights behind the commitment ${proof.commitment}, expected ${trust.commitment}`);
  }
  if (first + proof.instances.length > total) {
    return refused("place-differs", `the file says places ${first} to ${first + proof.instances.length - 1} of a batch of ${total}`);
  }
  if (proof.instances.some(({ outputs, sample }) => outputs.length !== shape?.outputs.length || sample.length !== shape.sample.length || (proof.output !== "logits" && outputs.length !== 1))) {
    return refused("output-differs", "the file has another number of outputs than it says");
  }
  return undefined;
}

const refused = (reason: Failure, why: string): Verdict => ({ valid: false, reason, why });

function attempt<T>(action: () => T): T | EngineRefusal {
  try {
    return action();
  } catch (error) {
    if (error instanceof EngineRefusal) {
      return error;
    }
    throw error;
  }
}
