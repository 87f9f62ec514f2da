import { execute } from '../circuit.mjs';
import { Failure, textOf } from '../failure.mjs';
import { describe, writeKey } from '../keys.mjs';
import { whileRunning } from '../panics.mjs';
import { findFunction } from '../program.mjs';
import { sampleInputs } from '../samples.mjs';
import { loadSdk } from '../sdk.mjs';

/** The SDK makes keys only by running the function, on inputs that must not halt; it runs on ones. */
const SAMPLE = 1;

export async function synthesize(properties, onProgress) {
  onProgress('loading');
  const sdk = await loadSdk();
  const called = await findFunction(sdk, properties);
  onProgress('synthesizing');
  const inputs = sampleInputs(called.inputTypes, SAMPLE, new sdk.PrivateKey().to_address().to_string());
  const keys = await makeKeys(sdk, { ...properties, inputs });
  const provingKey = keys.provingKey().toBytes();
  const verifyingKey = keys.verifyingKey().toBytes();
  await writeKey(properties.provingKey, provingKey);
  await writeKey(properties.verifyingKey, verifyingKey);
  return { program: called.reading, ...describe(verifyingKey), provingKeyBytes: provingKey.length, verifyingKeyBytes: verifyingKey.length };
}

async function makeKeys(sdk, call) {
  try {
    const response = await whileRunning(() => execute(sdk, call, { prove: false }));
    return response.getKeys();
  } catch (thrown) {
    if (thrown instanceof Failure || thrown instanceof WebAssembly.RuntimeError) throw thrown;
    throw new Failure('failed', `no keys could be made; the WASM engine runs the function on ${SAMPLE} for it: ${textOf(thrown)}`);
  }
}
