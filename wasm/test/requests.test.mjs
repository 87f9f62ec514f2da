import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TOO_LONG } from '../lines.mjs';
import { parseRequest } from '../requests.mjs';

const parse = line => {
  let id = null;
  try {
    return { ...parseRequest(line === TOO_LONG ? line : Buffer.from(line), found => (id = found)), id };
  } catch ({ kind, message }) {
    return { kind, message, id };
  }
};

const refused = (line, message, id = null) => {
  const answer = parse(line);
  assert.deepEqual({ kind: answer.kind, id: answer.id }, { kind: 'bad-request', id });
  assert.match(answer.message, message);
};

test('a request comes apart into number, command and properties', () => {
  const line = '{"id": 7, "command": "evaluate", "program": "p", "function": "f", "inputs": ["1u8"]}';
  assert.deepEqual(parse(line), { id: 7, command: 'evaluate', properties: { program: 'p', function: 'f', inputs: ['1u8'] } });
});

test('a line that is no JSON is refused', () => refused('{"id": 1,', /not JSON in UTF-8/));
test('a line that is no UTF-8 is refused', () => refused(Buffer.from([0x22, 0xff, 0x22]), /not JSON in UTF-8/));
test('a line that is too long is refused', () => refused(TOO_LONG, /at most 16777216 bytes/));
test('a line that is no object is refused', () => refused('[1]', /not a JSON object/));
test('a request without a number is refused', () => refused('{"command": "hello"}', /'id'/));
test('a request without a command is refused', () => refused('{"id": 1}', /'command'/, 1));
test('an unknown command is named', () => refused('{"id": 1, "command": "deploy"}', /there is no command 'deploy'/, 1));
test('a command by the name of something inherited is none', () => refused('{"id": 1, "command": "toString"}', /no command/, 1));
test('an unknown property is named', () => refused('{"id": 1, "command": "hello", "edition": 1}', /unknown property 'edition'/, 1));
test('a missing property is named', () =>
  refused('{"id": 1, "command": "evaluate", "program": "p", "inputs": []}', /missing property 'function'/, 1));
test('a property of another type is named', () =>
  refused('{"id": 1, "command": "evaluate", "program": "p", "function": "f", "inputs": [1]}', /'inputs' is not an array of strings/, 1));
test('a property that may be left out may be null', () => {
  assert.equal(parse('{"id": 1, "command": "count", "program": "p", "function": "f", "inputs": null}').command, 'count');
});
