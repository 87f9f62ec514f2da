// One circuit, as making its keys takes a minute or two: made, proven, verified, forged, and handed to the native engine and back.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, symlink, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Engine } from './engine.mjs';
import { ADD, SUBTRACT } from './programs.mjs';

const { ZKML_SDK, ZKML_PARAMETERS, ZKML_ENGINE } = process.env;
const skip = !(ZKML_SDK && ZKML_PARAMETERS) && 'ZKML_SDK and ZKML_PARAMETERS name no folders of the SDK and of the SRS files';
const skipNative = skip || (!ZKML_ENGINE && 'ZKML_ENGINE names no native engine');

describe('proofs', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'zkml-wasm-'));
  const provingKey = join(folder, 'main.prover');
  const verifyingKey = join(folder, 'main.verifier');
  const called = { program: ADD, function: 'main' };
  let engine, report, proof;

  before(async () => {
    engine = new Engine();
    report = await resultOf(engine.ask('synthesize', { ...called, provingKey, verifyingKey }));
    proof = await resultOf(engine.ask('prove', { ...called, inputs: ['1u8', '2u8'], provingKey, verifyingKey }));
  });
  after(async () => {
    await engine.hangUp();
    rmSync(folder, { recursive: true });
  });

  const verify = (changes = {}) => engine.ask('verify', { ...called, verifyingKey, execution: proof.execution, varuna: 2, ...changes });
  const changed = change => {
    const execution = structuredClone(proof.execution);
    change(execution, execution.transitions[0]);
    return { execution };
  };
  const isRefused = async (reason, changes) => {
    const { result } = await verify(changes);
    assert.deepEqual([result?.valid, result?.reason], [false, reason]);
  };

  test('keys are written with the sizes that are reported', async () => {
    assert.equal((await readFile(provingKey)).length, report.provingKeyBytes);
    assert.equal((await readFile(verifyingKey)).length, 673);
    assert.equal(report.publicVariables, 16);
  });

  test('a proof holds, and says its outputs and its version', async () => {
    assert.deepEqual(proof.outputs, ['3u8', '3u8']);
    assert.deepEqual(proof.proofVersion, { varuna: 2, consensus: 19 });
    assert.equal((await verify()).result.valid, true);
  });

  test('an altered output is refused', () => isRefused('proof', changed((_, transition) => (transition.outputs[1].value = '4u8'))));
  test('an altered input is refused', () => isRefused('proof', changed((_, transition) => (transition.inputs[1].value = '4u8'))));
  test('an execution without a proof is refused', () => isRefused('proof', changed(execution => delete execution.proof)));
  test('two transitions are refused', () =>
    isRefused('transitions', changed((execution, transition) => execution.transitions.push(transition))));
  test('another program is refused', () => isRefused('program', { program: ADD.replace('sum.aleo', 'sun.aleo') }));
  test('another function is refused', () => isRefused('function', { program: ADD.replace('main', 'other'), function: 'other' }));

  test('a property that nothing proves is refused', async () => {
    const { error } = await verify(changed((_, transition) => (transition.signer = 'aleo1')));
    assert.equal(error.kind, 'bad-request');
  });
  test('a truncated proof is refused', async () => {
    const { error } = await verify(changed(execution => (execution.proof = execution.proof.slice(0, -10))));
    assert.equal(error.kind, 'bad-request');
  });
  test('other versions are not supported', async () => assert.equal((await verify({ varuna: 3 })).error.kind, 'not-supported'));

  test('a halt is told before anything is proven', async () => {
    const { error } = await engine.ask('prove', { ...called, inputs: ['255u8', '2u8'], provingKey, verifyingKey });
    assert.equal(error.kind, 'halt');
  });

  test('a proving key of another circuit is refused', async () => {
    const altered = join(folder, 'altered.prover');
    const bytes = await readFile(provingKey);
    bytes[100] ^= 1;
    await writeFile(altered, bytes);
    const { error } = await engine.ask('prove', { ...called, inputs: ['1u8', '2u8'], provingKey: altered, verifyingKey });
    assert.equal(error.kind, 'key');
  });

  test('the end of standard input ends the engine in the middle of a proof', { timeout: 60_000 }, async () => {
    const other = new Engine();
    other.send(JSON.stringify({ id: 1, command: 'prove', ...called, inputs: ['1u8', '2u8'], provingKey, verifyingKey }));
    while ((await other.read()).progress !== 'proving');
    const start = Date.now();
    await other.hangUp();
    assert.ok(Date.now() - start < 2_000, 'it exits at once');
  });

  describe('and the native engine', { skip: skipNative }, () => {
    let native;
    before(async () => {
      const resources = join(folder, '.aleo/resources');
      await mkdir(resources, { recursive: true });
      await symlink(join(ZKML_PARAMETERS, 'powers-of-beta-16.usrs'), join(resources, 'powers-of-beta-16.usrs.84631bc'));
      await symlink(join(ZKML_PARAMETERS, 'shifted-powers-of-beta-16.usrs'), join(resources, 'shifted-powers-of-beta-16.usrs.d99bcb3'));
      native = new Engine(ZKML_ENGINE, [], { HOME: folder });
    });
    after(() => native.hangUp());

    test('it makes the same keys', async () => {
      const keys = { provingKey: join(folder, 'native.prover'), verifyingKey: join(folder, 'native.verifier') };
      const { program, ...figures } = await resultOf(native.ask('synthesize', { ...called, ...keys }));
      const { program: ours, ...expected } = report;
      assert.deepEqual(figures, expected);
      assert.equal(program.sha256, ours.sha256);
      assert.ok((await readFile(provingKey)).equals(await readFile(keys.provingKey)));
      assert.ok((await readFile(verifyingKey)).equals(await readFile(keys.verifyingKey)));
    });
    test('it verifies what WebAssembly proves', async () => {
      const request = { ...called, verifyingKey, execution: proof.execution, varuna: 2 };
      assert.equal((await resultOf(native.ask('verify', request))).valid, true);
      assert.equal((await resultOf(native.ask('verify', { ...request, varuna: 3 }))).reason, 'proof');
    });
    test('WebAssembly verifies what it proves with Varuna 2', async () => {
      const request = { ...called, inputs: ['5u8', '2u8'], provingKey, verifyingKey, varuna: 2 };
      const { execution, outputs } = await resultOf(native.ask('prove', request));
      assert.deepEqual(outputs, ['7u8', '7u8']);
      assert.equal((await verify({ execution })).result.valid, true);
    });
    test('a key that WebAssembly made does not prove another program', async () => {
      const { error } = await native.ask('prove', { ...called, program: SUBTRACT, inputs: ['5u8', '2u8'], provingKey, verifyingKey });
      assert.equal(error.kind, 'key');
    });
  });
});

async function resultOf(asked) {
  const { result, error } = await asked;
  assert.equal(error, undefined);
  return result;
}
