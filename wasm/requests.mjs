import { Failure } from './failure.mjs';
import { MAXIMUM_LINE_BYTES, TOO_LONG } from './lines.mjs';

const text = { is: value => typeof value === 'string', name: 'a string' };
const texts = { is: value => Array.isArray(value) && value.every(text.is), name: 'an array of strings' };
const number = { is: Number.isSafeInteger, name: 'a whole number' };
const document = { is: value => typeof value === 'object' && value !== null, name: 'an object' };
const optional = type => ({ is: value => value == null || type.is(value), name: type.name, optional: true });

/** The properties of each command beside its number and name. */
const COMMANDS = {
  hello: {},
  parse: { program: text },
  evaluate: { program: text, function: text, inputs: texts },
  count: { program: text, function: text, inputs: optional(texts) },
  synthesize: { program: text, function: text, provingKey: text, verifyingKey: text },
  prove: { program: text, function: text, inputs: texts, provingKey: text, verifyingKey: text, varuna: optional(number) },
  verify: { program: text, function: text, verifyingKey: text, execution: document, varuna: number },
};

/** Parses and checks one line; tells `onId` the request's number as soon as it is known. */
export function parseRequest(line, onId) {
  if (line === TOO_LONG) throw refused(`a request has at most ${MAXIMUM_LINE_BYTES} bytes`);
  const request = parseObject(line);
  if (!Number.isSafeInteger(request.id) || request.id < 0) throw refused("'id' is missing or is no whole number");
  onId(request.id);
  const { id, command, ...properties } = request;
  if (!text.is(command)) throw refused("'command' is missing or is no string");
  if (!Object.hasOwn(COMMANDS, command)) throw refused(`there is no command '${command}'`);
  check(COMMANDS[command], properties);
  return { command, properties };
}

function parseObject(line) {
  let json;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    throw refused(`the request is not JSON in UTF-8: ${error.message}`);
  }
  if (!document.is(json) || Array.isArray(json)) throw refused('the request is not a JSON object');
  return json;
}

function check(types, properties) {
  for (const name of Object.keys(properties)) {
    if (!Object.hasOwn(types, name)) throw refused(`unknown property '${name}'`);
  }
  for (const [name, type] of Object.entries(types)) {
    if (!Object.hasOwn(properties, name) && !type.optional) throw refused(`missing property '${name}'`);
    if (!type.is(properties[name])) throw refused(`'${name}' is not ${type.name}`);
  }
}

const refused = message => new Failure('bad-request', message);
