import { Failure } from './failure.mjs';

/** The only version that this build of snarkVM makes and verifies; consensus 19 is the newest it knows. */
export const PROOF_VERSION = { varuna: 2, consensus: 19 };

/** A block height of consensus version 19 and before 20 is not known to this build; any above the last it knows has its rules. */
export const BLOCK_HEIGHT = 18_000_000;

/** A proof names a block's state, under which its record inputs exist; there are none here, so any well-formed one serves. */
export const STATE_ROOT = 'sr1dz06ur5spdgzkguh4pr42mvft6u3nwsg5drh9rdja9v8jpcz3czsls9geg';

/** Refuses other versions. */
export function checkVersion(varuna) {
  if (varuna !== PROOF_VERSION.varuna) {
    throw new Failure('not-supported', `the WASM engine makes and verifies proofs of Varuna version ${PROOF_VERSION.varuna}, not ${varuna}`);
  }
}
