import { parseProgram } from '../program.mjs';
import { loadSdk } from '../sdk.mjs';

export async function parse({ program: text }) {
  const { program, reading } = await parseProgram(await loadSdk(), text);
  return { program: reading, text: program.toString() };
}
