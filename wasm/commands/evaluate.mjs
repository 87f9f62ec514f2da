import { interpret } from '../interpreter.mjs';
import { checkInputs, findFunction } from '../program.mjs';
import { loadSdk } from '../sdk.mjs';

export async function evaluate(properties) {
  const sdk = await loadSdk();
  const called = await findFunction(sdk, properties);
  checkInputs(sdk, called, properties.inputs);
  return { program: called.reading, outputs: await interpret(sdk, properties.program, called.name, properties.inputs) };
}
