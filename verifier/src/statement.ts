// The public inputs of a proof: docs/direct-proofs.md, "What a direct proof states".

import { concat, littleEndian, sha256, utf8, type Bytes } from "./bytes.js";
import { fromBytes, toBytes } from "./field.js";
import type { ModelProof } from "./proof-file.js";

/** As many bytes as are below the modulus, whatever they hold. */
const HASH_BYTES = 31;

/** The public input that a challenge becomes at a place of a batch. */
export async function challengeAt(challenge: bigint, place: number): Promise<bigint> {
  if (place === 0) {
    return challenge;
  }
  const hash = await sha256(concat(utf8("zkml challenge"), toBytes([challenge]), littleEndian(place, 4)));
  return fromBytes(hash.subarray(0, HASH_BYTES));
}

/** The public input that a model hash is. */
export const modelValue = (hash: string): bigint => fromBytes(Uint8Array.from(hash.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16)));

/** The public inputs of each sample, 32 bytes each: outputs, model hash, challenge, then the commitment and the words of the sample where there are any. */
export const statements = (proof: ModelProof): Promise<Bytes[]> =>
  Promise.all(
    proof.instances.map(async ({ outputs, sample }, index) =>
      toBytes([
        ...outputs,
        modelValue(proof.model),
        await challengeAt(proof.challenge, proof.place.first + index),
        ...(proof.commitment === undefined ? [] : [proof.commitment]),
        ...sample,
      ]),
    ),
  );
