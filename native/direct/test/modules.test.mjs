// The committed modules: they are the recorded ones, agree with the native engine, and keep to their rules.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { circuit, inputs, program, witness } from "./circuit.mjs";
import * as engine from "./engine.mjs";
import { fields, items, list, message } from "./messages.mjs";
import { bytes, runs, start, startThreads } from "./module.mjs";
import { available } from "./parameters.mjs";

const record = JSON.parse(bytes("modules.json"));
const needsParameters = available() ? false : "ZKML_PARAMETERS names no folder with SRS files";
const needsEngine = engine.path ? needsParameters : "ZKML_DIRECT_ENGINE names no engine";
const nothing = Buffer.alloc(0);

/** Runs a test with a started plain module. */
const using = (body) => async () => {
  const module = start("plain.wasm");
  await body((...request) => fields(module.ask(message(...request))), module);
};

for (const [name, { bytes: length, sha256 }] of Object.entries(record.modules)) {
  test(`${name} is the recorded one`, () => {
    assert.equal(bytes(name).length, length);
    assert.equal(createHash("sha256").update(bytes(name)).digest("hex"), sha256);
  });
}

test("a module asks its host for random bytes, a log and the SRS, with threads for these and their memory, and for nothing else", () => {
  for (const name of Object.keys(record.modules).filter(runs)) {
    const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes(name))).map(({ module, name }) => `${module}.${name}`);
    const threads = name.endsWith("-threads.wasm") ? ["env.memory", "host.spawn"] : [];
    assert.deepEqual(imports.sort(), [...threads, "host.log", "host.parameters", "host.random"].sort(), name);
  }
});

test("no module takes more than 500 kB of what a browser downloads", () => {
  for (const name of Object.keys(record.modules)) {
    const length = brotliCompressSync(bytes(name)).length;
    assert.ok(length <= 500_000, `${name} has ${length} bytes`);
  }
});

test("the plain module says what it is", using((ask) => {
  const { engine, wide, threads } = JSON.parse(ask(1)[0]);
  assert.deepEqual({ engine, wide, threads }, { engine: "zkml-direct", wide: false, threads: 1 });
}));

test("the plain module computes a witness", using((ask) => {
  assert.deepEqual(ask(6, program, inputs(11, 22, 3, 5)), [witness(11, 22, 3, 5)]);
}));

test("the plain module computes as native code does", { skip: needsEngine }, using(async (ask) => {
  assert.deepEqual(ask(7), fields(await engine.ask(message(7))));
}));

test("the plain module makes the native engine's keys, and proofs that it accepts", { skip: needsEngine }, using(async (ask) => {
  const keys = ask(2, circuit);
  assert.deepEqual(keys, fields(await engine.ask(message(2, circuit))));
  const [proving, verifying, certificate] = keys;
  const [proof, statement] = ask(3, circuit, proving, program, list([inputs(11, 22, 3, 5), inputs(11, 23, 4, 6)]));
  for (const answer of [ask(4, verifying, statement, proof), fields(await engine.ask(message(4, verifying, statement, proof))), ask(5, circuit, verifying, certificate)]) {
    assert.deepEqual(answer, [Buffer.from([1]), nothing]);
  }
}));

test("the plain module with threads computes as native code does, and makes the same keys and proofs that it accepts", { skip: needsEngine }, async () => {
  const module = await startThreads("plain-threads.wasm", 2);
  try {
    const ask = (...request) => fields(module.ask(message(...request)));
    assert.equal(JSON.parse(ask(1)[0]).threads, 2);
    assert.deepEqual(ask(7), fields(await engine.ask(message(7))));
    const keys = ask(2, circuit);
    assert.deepEqual(keys, fields(await engine.ask(message(2, circuit))));
    // Threads meet in another order each time.
    for (let round = 0; round < 10; round++) {
      const [proof, statement] = ask(3, circuit, keys[0], program, list([inputs(11, 22, 3, 5), inputs(11, 23, 4, round)]));
      assert.deepEqual(fields(await engine.ask(message(4, keys[1], statement, proof))), [Buffer.from([1]), nothing]);
    }
  } finally {
    await module.end();
  }
});

test("the plain module accepts the native engine's proofs and no altered one", { skip: needsEngine }, using(async (ask) => {
  const [proving, verifying] = fields(await engine.ask(message(2, circuit)));
  const [proof, statement] = fields(await engine.ask(message(3, circuit, proving, nothing, list([witness(11, 22, 3, 5)]))));
  assert.equal(ask(4, verifying, statement, proof)[0][0], 1);
  const altered = Buffer.from(proof);
  altered[300] ^= 1;
  assert.equal(ask(4, verifying, statement, altered)[0][0], 0);
  const other = Buffer.from(items(statement)[0]);
  other[64] ^= 1;
  assert.equal(ask(4, verifying, list([other]), proof)[0][0], 0);
}));

test("a proof hides its witness: two of the same differ", { skip: needsParameters }, using((ask) => {
  const [proving] = ask(2, circuit);
  const prove = () => ask(3, circuit, proving, nothing, list([witness(1, 2, 3, 4)]))[0];
  assert.notDeepEqual(prove(), prove());
}));

test("without the SRS a module says so, and still answers what needs none", async () => {
  const module = start("plain.wasm", { parameters: () => undefined });
  assert.throws(() => fields(module.ask(message(2, circuit))), { kind: "parameters" });
  assert.equal(fields(module.ask(message(8, circuit)))[0].length, 56);
});

test("malformed requests are refused, and the next one is served", using((ask, module) => {
  for (const request of [nothing, Buffer.from([0]), Buffer.from([8, 255, 255, 255, 255]), Buffer.from([7, 0])]) {
    assert.throws(() => fields(module.ask(request)), { kind: "bad-request" });
  }
  assert.throws(() => ask(8, circuit.subarray(0, 100)), { kind: "bad-circuit" });
  assert.throws(() => ask(9, Buffer.alloc(672, 255)), { kind: "key" });
  assert.equal(ask(8, circuit)[0].length, 56);
}));

test("an answer that is released leaves no memory behind", using((ask, module) => {
  ask(8, circuit);
  const before = module.exports.memory.buffer.byteLength;
  for (let round = 0; round < 2000; round++) {
    ask(8, circuit);
  }
  assert.equal(module.exports.memory.buffer.byteLength, before);
}));
