import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { Engine } from './engine.mjs';
import { ADD, POINTS } from './programs.mjs';

const skip = !process.env.ZKML_SDK && 'ZKML_SDK names no folder of the npm package @provablehq/sdk';

let engine;
before(() => (engine = new Engine()));
after(() => engine.hangUp());

const evaluate = (program, inputs, name = 'main') => engine.ask('evaluate', { program, function: name, inputs });

const sha256 = text => createHash('sha256').update(text).digest('hex');

const failsAs = async (kind, message, ...call) => {
  const { error } = await evaluate(...call);
  assert.equal(error?.kind, kind);
  assert.match(error.message, message);
};

test('hello says what the engine is', { skip }, async () => {
  const { result } = await engine.ask('hello');
  assert.deepEqual([result.protocol, result.engine, result.network], [1, 'wasm', 'mainnet']);
  assert.deepEqual(result.proofVersions, [{ varuna: 2, consensus: 19 }]);
});

test('outputs are those of the program, private ones included', { skip }, async () => {
  assert.deepEqual((await evaluate(ADD, ['1u8', '2u8'])).result.outputs, ['3u8', '3u8']);
});

test('a program is given back as snarkVM reads it, whatever the text seems to say', { skip }, async () => {
  const text = ADD.replace('    add r0 r1', '    // x \\\n    add r0 r1 into r2; /*\n    add r1 r1').replace('    output', '    // */\n    output');
  const { result } = await engine.ask('parse', { program: text });
  assert.equal(result.text, ADD.replace('add r0 r1', 'add r1 r1'));
  assert.equal(result.program.sha256, sha256(result.text));
});

test('an answer about a program says which one snarkVM read', { skip }, async () => {
  assert.equal((await evaluate(`// a comment\n${ADD}`, ['1u8', '2u8'])).result.program.sha256, sha256(ADD));
});

test('structs and arrays go in and out', { skip }, async () => {
  const { result } = await evaluate(POINTS, ['{ x: 1u8, y: 2u8 }', '[3u8, 4u8]']);
  assert.equal(result.outputs[0].replace(/\s/g, ''), '{x:5u8,y:2u8}');
});

test('a halt that aborts WebAssembly is told with its cause, and the engine goes on', { skip }, async () => {
  await failsAs('halt', /Integer addition failed on: 255u8 and 1u8/, ADD, ['255u8', '1u8']);
  assert.deepEqual((await evaluate(ADD, ['254u8', '1u8'])).result.outputs, ['255u8', '255u8']);
});

test('a halt that snarkVM returns is told with its instruction', { skip }, () =>
  failsAs('halt', /assert\.neq/, POINTS, ['{ x: 1u8, y: 2u8 }', '[1u8, 4u8]']));

test('an input of another type is refused', { skip }, () => failsAs('bad-input', /expected u8/, ADD, ['1u8', '2u16']));
test('an input that is no value is named by its place', { skip }, () => failsAs('bad-input', /input 1 is no Aleo value/, ADD, ['1u8', 'two']));
test('a wrong number of inputs is told with the right one', { skip }, () => failsAs('bad-input', /takes 2 inputs, not 1/, ADD, ['1u8']));
test('an input that nests too deeply is refused', { skip }, () => failsAs('bad-input', /too deeply/, ADD, ['1u8', '['.repeat(100_000)]));
test('a program that does not parse is refused', { skip }, () => failsAs('bad-program', /Failed to parse/, `${ADD}x`, ['1u8', '2u8']));
test('a program that does not type-check is refused', { skip }, () =>
  failsAs('bad-program', /Invalid operand types/, ADD.replace('add r0 r1', 'add r0 1u16'), ['1u8', '2u8']));
test('a function that is not there is named', { skip }, () => failsAs('bad-program', /has no function 'other'/, ADD, [], 'other'));
test('a program with imports is refused', { skip }, () => failsAs('bad-program', /has imports/, `import credits.aleo;\n${ADD}`, ['1u8', '2u8']));

test('counting is not supported', { skip }, async () => {
  assert.equal((await engine.ask('count', { program: ADD, function: 'main' })).error.kind, 'not-supported');
});
