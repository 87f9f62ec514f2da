import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { Failure, failingAs, textOf } from './failure.mjs';

/** A verifying key: version, six sizes of 8 bytes, twelve commitments of 48 with their number, circuit id, number of variables. */
const VERIFYING_KEY_BYTES = 1 + 6 * 8 + 8 + 12 * 48 + 32 + 8;

/** WebAssembly has 4 GB of memory, which a proof of such a key would exceed by far. */
const MAXIMUM_PROVING_KEY_BYTES = 1 << 30;

/** Public variables that a verifying key may claim; a transition has at most 16 inputs and 16 outputs of few field elements each. */
const MAXIMUM_PUBLIC_VARIABLES = 1n << 12n;

/** The SRS has so many powers; no circuit is larger. */
const MAXIMUM_SIZE = 1n << 28n;

/** Reads a verifying key and checks the sizes it claims. */
export async function readVerifyingKey(sdk, path) {
  const bytes = await read(path, VERIFYING_KEY_BYTES);
  const wrong = message => new Failure('key', `${path} is no verifying key: ${message}`);
  if (bytes.length !== VERIFYING_KEY_BYTES) throw wrong(`it has ${bytes.length} bytes, a verifying key ${VERIFYING_KEY_BYTES}`);
  const sizes = sizesOf(bytes);
  const largest = sizes.reduce((one, other) => (one > other ? one : other));
  if (sizes[0] > MAXIMUM_PUBLIC_VARIABLES || largest > MAXIMUM_SIZE) throw wrong(`its circuit has a size of ${largest}`);
  try {
    return { key: sdk.VerifyingKey.fromBytes(bytes), bytes };
  } catch (thrown) {
    throw wrong(textOf(thrown));
  }
}

/** Reads both keys of a function and checks that they belong together. */
export async function readKeys(sdk, provingKey, verifyingKey) {
  const { key: verifying, bytes: verifyingBytes } = await readVerifyingKey(sdk, verifyingKey);
  const bytes = await read(provingKey, MAXIMUM_PROVING_KEY_BYTES);
  // A proving key begins with its verifying key, without the number of variables at the end, and the circuit's sizes again.
  const head = verifyingBytes.subarray(0, VERIFYING_KEY_BYTES - 8);
  const sizes = verifyingBytes.subarray(1, 1 + 6 * 8);
  const isOfKey = bytes.subarray(0, head.length).equals(head) && bytes.subarray(head.length, head.length + sizes.length).equals(sizes);
  if (!isOfKey) throw new Failure('key', `${provingKey} is no proving key of this verifying key: it begins with another`);
  const proving = await failingAs('key', () => sdk.ProvingKey.fromBytes(bytes));
  return { proving, verifying };
}

/** Writes a key; a file that could not be written whole is removed. */
export async function writeKey(path, bytes) {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    await rm(path, { force: true });
    throw new Failure('failed', `the key ${path} cannot be written: ${error.message}`);
  }
}

/** The numbers of a verifying key. */
export function describe(verifyingKey) {
  const [publicVariables, variables, constraints, a, b, c] = sizesOf(verifyingKey).map(Number);
  const variablesWithConstants = Number(viewOf(verifyingKey).getBigUint64(VERIFYING_KEY_BYTES - 8, true));
  return { constraints, variables, publicVariables, nonZeros: { a, b, c }, variablesWithConstants };
}

const viewOf = bytes => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const sizesOf = bytes => Array.from({ length: 6 }, (_, index) => viewOf(bytes).getBigUint64(1 + 8 * index, true));

async function read(path, maximumBytes) {
  try {
    const { size } = await stat(path);
    if (size > maximumBytes) throw new Error(`it has ${size} bytes, a key at most ${maximumBytes}`);
    return await readFile(path);
  } catch (error) {
    throw new Failure('key', `the key ${path} cannot be read: ${error.message}`);
  }
}
