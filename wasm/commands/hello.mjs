import { PROOF_VERSION } from '../proof-version.mjs';
import { sdkVersion, threads } from '../sdk.mjs';

export async function hello() {
  const snarkvm = `@provablehq/sdk ${await sdkVersion()}`;
  return { protocol: 1, engine: 'wasm', snarkvm, network: 'mainnet', threads, proofVersions: [PROOF_VERSION] };
}
