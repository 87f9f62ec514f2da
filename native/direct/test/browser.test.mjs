// Every module in Chromium, the one with wide arithmetic too: what they make is checked by the native engine.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as chromium from "./chromium.mjs";
import { circuit, inputs, program } from "./circuit.mjs";
import * as engine from "./engine.mjs";
import { fields, list, message } from "./messages.mjs";
import { available } from "./parameters.mjs";

const missing = [
  [chromium.path, "there is no Chromium"],
  [engine.path, "ZKML_DIRECT_ENGINE names no engine"],
  [available(), "ZKML_PARAMETERS names no folder with SRS files"],
].find(([there]) => !there);

for (const name of ["plain.wasm", "plain-threads.wasm", "wide.wasm", "wide-threads.wasm"]) {
  const threads = name.endsWith("-threads.wasm") ? 2 : 0;
  test(`${name} makes keys and proofs in Chromium that the native engine accepts`, { skip: missing?.[1] }, async (context) => {
    const browser = await chromium.start(name, { threads });
    try {
      const ask = async (...request) => {
        const answer = await browser.ask(message(...request));
        assert.notEqual(answer[0], chromium.ERROR, answer.subarray(1).toString());
        return answer[0] === chromium.UNSUPPORTED ? undefined : fields(answer);
      };
      const identity = await ask(1);
      if (identity === undefined) {
        context.skip("this Chromium has no wide arithmetic");
        return;
      }
      const { wide, threads: count } = JSON.parse(identity[0]);
      assert.deepEqual([wide, count], [name.startsWith("wide"), Math.max(threads, 1)]);
      const keys = await ask(2, circuit);
      assert.deepEqual(keys, fields(await engine.ask(message(2, circuit))));
      const prove = () => ask(3, circuit, keys[0], program, list([inputs(11, 22, 3, 5), inputs(11, 23, 4, 6)]));
      const [[proof, statement], [other]] = [await prove(), await prove()];
      // Each hides the witness in its own way: after their lengths no run of bytes is in both.
      for (let place = 16; place + 16 < proof.length; place += 16) {
        assert.equal(other.includes(proof.subarray(place, place + 16)), false, `bytes ${place} and following`);
      }
      assert.equal(fields(await engine.ask(message(4, keys[1], statement, proof)))[0][0], 1);
    } finally {
      await browser.end();
    }
  });
}
