import { readVerifyingKey } from '../keys.mjs';
import { findFunction } from '../program.mjs';
import { checkVersion } from '../proof-version.mjs';
import { loadSdk } from '../sdk.mjs';
import { findRefusal } from '../verification.mjs';

export async function verify(properties, onProgress) {
  checkVersion(properties.varuna);
  onProgress('loading');
  const sdk = await loadSdk();
  const called = await findFunction(sdk, properties);
  const { key } = await readVerifyingKey(sdk, properties.verifyingKey);
  onProgress('verifying');
  const refusal = findRefusal(sdk, called, key, properties.execution);
  return { program: called.reading, ...(refusal ? { valid: false, ...refusal } : { valid: true }) };
}
