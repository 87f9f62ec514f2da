import { Failure, textOf } from './failure.mjs';
import { whileRunning } from './panics.mjs';
import { EDITION } from './program.mjs';

/** Runs the function by snarkVM's interpreter, without building its circuit; returns the outputs. */
export async function interpret(sdk, text, name, inputs) {
  const key = new sdk.PrivateKey();
  let authorization;
  try {
    authorization = await whileRunning(() =>
      sdk.ProgramManagerBase.buildAuthorizationUnchecked(key, text, name, inputs, undefined, EDITION));
  } catch (thrown) {
    if (thrown instanceof WebAssembly.RuntimeError) throw thrown;
    throw new Failure(kindOf(textOf(thrown)), textOf(thrown));
  }
  // Private outputs are encrypted in the transition, to a key derived from the caller's.
  const [transition] = authorization.transitions();
  const decrypted = transition.decryptTransition(transition.tvk(key.to_view_key()));
  return JSON.parse(decrypted.toString()).outputs.map(output => output.value);
}

/**
 * snarkVM's errors are text here. What comes before the call is authorized is the program's fault; an error that names an instruction is a halt
 * of the program; what else the authorization refuses are the inputs.
 */
function kindOf(message) {
  if (!message.startsWith('Stack authorization failed')) return 'bad-program';
  return /Instruction \(|closure/.test(message) ? 'halt' : 'bad-input';
}
