// The hash that names a verifying key: docs/direct-proofs.md, "The key hash".

import { concat, hexadecimal, littleEndian, sha256, utf8 } from "./bytes.js";

/** The model hash and the challenge, which each statement has. */
const PLAIN_INPUTS = 2;

/** The hash of a key's identity, of how many public inputs it has and, where that alone does not say which are which, of how many are outputs and words of the sample. */
export async function keyHash(identity: Uint8Array, publicInputs: number, outputs: number, sampleWords: number): Promise<string> {
  const shape = publicInputs === outputs + PLAIN_INPUTS ? [] : [littleEndian(outputs, 8), littleEndian(sampleWords, 8)];
  return hexadecimal(await sha256(concat(utf8("zkml verifying key 1\0"), littleEndian(publicInputs, 8), littleEndian(identity.length, 8), identity, ...shape)));
}
