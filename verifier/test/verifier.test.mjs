// The package verifies the proof files that the tests of .NET keep for ever, and refuses what was changed in them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { MalformedProofError, readProof, Verifier } from "../dist/index.js";
import { challengeAt } from "../dist/statement.js";

const vectors = JSON.parse(readFileSync(new URL("vectors.json", import.meta.url)));
const verifier = await Verifier.load(readFileSync(new URL("../dist/plain.wasm", import.meta.url)));
const fixture = (name) => readFileSync(new URL(`../../tests/Zkml.Tests/Proving/Direct/Fixtures/1/${name}.json`, import.meta.url));
const trustIn = ({ keyHash, modelHash, challenge }) => ({ keyHash, modelHash, challenge: BigInt(challenge) });
const nano = vectors.proofs.find(({ name }) => name === "batch");

/** A file with some claims changed, and written as the package would write it. */
const changed = (name, change) => {
  const json = JSON.parse(fixture(name));
  change(json);
  return `${JSON.stringify(json, null, 2)}\n`;
};

for (const vector of vectors.proofs) {
  test(`the proof '${vector.name}' holds, and for no other claim`, async () => {
    const [file, trust] = [fixture(vector.name), trustIn(vector)];
    const verdict = await verifier.verify(file, trust);
    assert.equal(verdict.valid, true, verdict.why);
    assert.deepEqual(verdict.proof.instances.map(({ outputs }) => outputs.map(String)), vector.outputs);

    const reason = async (given, trusted) => {
      const { valid, reason } = await verifier.verify(given, trusted);
      assert.equal(valid, false);
      return reason;
    };
    assert.equal(await reason(file, { ...trust, keyHash: "0".repeat(64) }), "key-differs");
    assert.equal(await reason(file, { ...trust, modelHash: "0".repeat(62) }), "model-differs");
    assert.equal(await reason(file, { ...trust, challenge: 1n }), "challenge-differs");
    assert.equal(await reason(file, { ...trust, commitment: 1n }), "commitment-differs");
    assert.equal(await reason(changed(vector.name, (json) => (json.varuna = 2)), trust), "version-differs");
    assert.equal(await reason(changed(vector.name, (json) => (json.place.first += 200)), trust), "place-differs");
    assert.equal(await reason(changed(vector.name, (json) => (json.instances[0].outputs[0] = String(BigInt(json.instances[0].outputs[0]) + 1n))), trust), "damaged");
    assert.equal(await reason(changed(vector.name, (json) => (json.optimisedFor = 2)), trust), "damaged");
    assert.equal(await reason(Buffer.concat([file, Buffer.from(" ")]), trust), "damaged");
    assert.equal(await reason(changed(vector.name, (json) => (json.proof = other(json.proof))), trust), "damaged");
    assert.equal(await reason(changed(vector.name, (json) => (json.verifyingKey = other(json.verifyingKey))), trust), "key-differs");
  });
}

/** Other bytes in the middle. */
function other(base64) {
  const bytes = Buffer.from(base64, "base64");
  bytes[bytes.length >> 1] ^= 1;
  return bytes.toString("base64");
}

test("samples that were left out or exchanged are found", async () => {
  const trust = trustIn(nano);
  assert.equal((await verifier.verify(changed("batch", (json) => json.instances.pop()), trust)).reason, "instances-differ");
  assert.equal((await verifier.verify(changed("batch", (json) => json.instances.reverse()), trust)).valid, false);
});

test("a proof that was written anew with other claims is invalid, not damaged", async () => {
  const json = JSON.parse(fixture("batch"));
  json.instances[0].outputs[0] = "8";
  delete json.sha256;
  const { createHash } = await import("node:crypto");
  json.sha256 = createHash("sha256").update(`${JSON.stringify(json, null, 2)}\n`).digest("hex");
  assert.equal((await verifier.verify(`${JSON.stringify(json, null, 2)}\n`, trustIn(nano))).reason, "proof-invalid");
});

test("a challenge becomes another number at each place, as in .NET", async () => {
  for (const { challenge, place, value } of vectors.challenges) {
    assert.equal(String(await challengeAt(BigInt(challenge), place)), value);
  }
});

test("a file that is no direct proof is refused with its place", async () => {
  const refusals = [
    ["", /expected a JSON document/],
    ["[]", /expected an object/],
    ["\ufeff{}", /expected a JSON document/],
    [changed("batch", (json) => (json.format = "zkml-proof")), /^format: expected one of zkml-direct-proof/],
    [changed("batch", (json) => (json.more = 1)), /^more: expected no such property/],
    [changed("batch", (json) => delete json.place), /^place: expected a value, found none/],
    [changed("batch", (json) => (json.place.first = -1)), /^place\.first: expected an integer from 0/],
    [changed("batch", (json) => (json.instances[1].outputs[0] = "07")), /^instances\[1\]\.outputs\[0\]: expected an element/],
    [changed("batch", (json) => (json.challenge = "8444461749428370424248824938781546531375899335154063827935233455917409239041")), /^challenge: expected an element/],
    [changed("batch", (json) => (json.instances = [])), /^instances: expected what is proven/],
    [changed("batch", (json) => (json.instances = new Array(129).fill(json.instances[0]))), /^instances: expected an array of at most 128/],
    [changed("batch", (json) => (json.proof = "AAA")), /^proof: expected 1 to 65536 bytes/],
    [changed("batch", (json) => (json.model = "00")), /^model: expected a text that matches/],
  ];
  for (const [file, message] of refusals) {
    await assert.rejects(readProof(file), (error) => error instanceof MalformedProofError && message.test(error.message), String(message));
  }
});

test("the README's example runs", () => {
  const [, example] = readFileSync(new URL("../README.md", import.meta.url), "utf8").match(/```javascript\n([^]*?)```/);
  const script = new URL("../dist/example.mjs", import.meta.url);
  const proof = fileURLToPath(new URL("../../tests/Zkml.Tests/Proving/Direct/Fixtures/1/batch.json", import.meta.url));
  // In the package its name is its own.
  writeFileSync(script, example.replace("node_modules/zkml-verifier/dist/plain.wasm", fileURLToPath(new URL("../dist/plain.wasm", import.meta.url))).replace("proof.json", proof));
  assert.equal(execFileSync(process.execPath, [fileURLToPath(script)], { encoding: "utf8" }), "class 7\n");
  rmSync(script);
});

test("without the hash of a key nothing is verified", async () => {
  await assert.rejects(verifier.verify(fixture("batch"), {}), TypeError);
});
