import { Failure, failingAs } from './failure.mjs';
import { readingOf } from './reading.mjs';

/** Programs run under this edition; 0 is only for programs from before editions existed. */
export const EDITION = 1;

/** snarkVM's parsers recurse without a limit; valid data nests at most 32 deep. */
const MAXIMUM_DEPTH = 64;

/** Parses a program. */
export async function parseProgram(sdk, text) {
  if (isTooDeep(text)) throw new Failure('bad-program', 'the program nests its types too deeply');
  const program = await failingAs('bad-program', () => sdk.Program.fromString(text));
  if (program.getImports().length > 0) throw new Failure('bad-program', `the program '${program.id()}' has imports; a program here stands alone`);
  return { program, reading: readingOf(program) };
}

/** Parses a program and finds its function. */
export async function findFunction(sdk, { program: text, function: name }) {
  const { program, reading } = await parseProgram(sdk, text);
  if (!program.hasFunction(name)) throw new Failure('bad-program', `the program '${program.id()}' has no function '${name}'`);
  return { program, reading, id: program.id(), name, inputTypes: program.getFunctionInputs(name) };
}

/** Checks that the inputs are Aleo values, as many as the function takes. */
export function checkInputs(sdk, { name, inputTypes }, inputs) {
  if (inputs.length !== inputTypes.length) {
    throw new Failure('bad-input', `'${name}' takes ${inputTypes.length} inputs, not ${inputs.length}`);
  }
  inputs.forEach((input, index) => {
    if (isTooDeep(input)) throw new Failure('bad-input', `input ${index} nests too deeply`);
    try {
      sdk.Plaintext.fromString(input);
    } catch (error) {
      throw new Failure('bad-input', `input ${index} is no Aleo value: ${error}`);
    }
  });
}

function isTooDeep(text) {
  let depth = 0;
  for (const character of text) {
    if ('[{('.includes(character)) depth++;
    else if (']})'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > MAXIMUM_DEPTH) return true;
  }
  return false;
}
