import { execute } from '../circuit.mjs';
import { Failure, failingAs } from '../failure.mjs';
import { interpret } from '../interpreter.mjs';
import { readKeys, readVerifyingKey } from '../keys.mjs';
import { checkInputs, findFunction } from '../program.mjs';
import { PROOF_VERSION, checkVersion } from '../proof-version.mjs';
import { loadSdk } from '../sdk.mjs';
import { findRefusal } from '../verification.mjs';

export async function prove(properties, onProgress) {
  checkVersion(properties.varuna ?? PROOF_VERSION.varuna);
  onProgress('loading');
  const sdk = await loadSdk();
  const called = await findFunction(sdk, properties);
  checkInputs(sdk, called, properties.inputs);
  const keys = await readKeys(sdk, properties.provingKey, properties.verifyingKey);
  onProgress('executing');
  // The interpreter tells a halt before the circuit, which would abort, takes its seconds.
  const outputs = await interpret(sdk, properties.program, called.name, properties.inputs);
  onProgress('proving');
  const response = await failingAs('failed', () => execute(sdk, properties, { prove: true, keys }));
  const execution = JSON.parse(response.getExecution().toString());
  onProgress('verifying');
  // Proving consumed the keys.
  const { key } = await readVerifyingKey(sdk, properties.verifyingKey);
  const refusal = findRefusal(sdk, called, key, execution);
  if (refusal) {
    throw new Failure('key', `the keys are not those of '${called.id}/${called.name}': the proof does not hold: ${refusal.message}`);
  }
  return { program: called.reading, outputs, execution, proofVersion: PROOF_VERSION };
}
