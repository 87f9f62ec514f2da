import { Failure } from './failure.mjs';

const NUMBERS = new Set(['u8', 'u16', 'u32', 'u64', 'u128', 'i8', 'i16', 'i32', 'i64', 'i128', 'field', 'group', 'scalar']);

/** Inputs of the function's types: every number is `number`, or zero in a group, whose other elements are no small numbers. */
export function sampleInputs(inputTypes, number, address) {
  return inputTypes.map(type => sample(type, number, address));
}

function sample(type, number, address) {
  const part = inner => sample(inner, number, address);
  if (type.type === 'array') return `[${Array(type.length).fill(part(type.element_type)).join(', ')}]`;
  if (type.type === 'struct') return `{ ${type.members.map(member => `${member.name}: ${part(member)}`).join(', ')} }`;
  if (type.type === 'boolean') return String(number > 0);
  if (type.type === 'address') return address;
  if (type.type === 'group') return '0group';
  if (NUMBERS.has(type.type)) return `${number}${type.type}`;
  throw new Failure('not-supported', `the WASM engine makes no keys of functions that take '${type.type}'`);
}
