import { isDeepStrictEqual } from 'node:util';
import { Failure, textOf } from './failure.mjs';
import { BLOCK_HEIGHT } from './proof-version.mjs';

/** The state root of 32 zero bytes, which snarkVM does not admit. */
const EMPTY_STATE_ROOT = 'sr1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq6gk0xu';

/** Why the execution is not one call of this function whose proof holds under this key: a reason and a message, or null where it is. */
export function findRefusal(sdk, called, key, document) {
  const transitions = Array.isArray(document.transitions) ? document.transitions : [];
  if (transitions.length !== 1) return refusal('transitions', `the execution has ${transitions.length} transitions, not 1`);
  const execution = parse(sdk, document);
  return checkStatement(called, document, transitions[0]) ?? checkProof(sdk, called, key, execution);
}

/** An execution must be written exactly as snarkVM writes it, so that nothing in it goes unverified. */
function parse(sdk, document) {
  let execution;
  try {
    execution = sdk.FunctionExecution.fromString(JSON.stringify(document));
  } catch (thrown) {
    throw new Failure('bad-request', `the execution is malformed: ${textOf(thrown)}`);
  }
  if (!isDeepStrictEqual(JSON.parse(execution.toString()), document)) {
    throw new Failure('bad-request', 'the execution is not written as snarkVM writes it');
  }
  return execution;
}

function checkStatement({ id, name }, document, transition) {
  if (transition.program !== id) return refusal('program', `the execution is of the program '${transition.program}', not '${id}'`);
  if (transition.function !== name) return refusal('function', `the execution is of the function '${transition.function}', not '${name}'`);
  if (document.global_state_root === EMPTY_STATE_ROOT) return refusal('state-root', 'the execution names no state root');
  if (document.proof === undefined) return refusal('proof', 'the execution has no proof');
  return null;
}

/** The SDK says yes or no: it does not tell an altered input or output from a proof that does not hold. */
function checkProof(sdk, { program, name }, key, execution) {
  try {
    const holds = sdk.verifyFunctionExecution(execution, key, program, name, undefined, undefined, BLOCK_HEIGHT);
    return holds ? null : refusal('proof', 'the proof does not hold for these inputs and outputs under this key');
  } catch (thrown) {
    if (thrown instanceof WebAssembly.RuntimeError) throw thrown;
    return refusal('proof', textOf(thrown));
  }
}

const refusal = (reason, message) => ({ reason, message: new Failure('failed', message).message });
