// The package in Chromium, as a page uses it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { test } from "node:test";
import { browse, path } from "../../native/direct/test/browse.mjs";

const { proofs } = JSON.parse(readFileSync(new URL("vectors.json", import.meta.url)));
const types = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html", ".json": "application/json" };

const page = `<!doctype html>
<title>zkml-verifier</title>
<script type="module">
  import { Verifier } from "/dist/index.js";
  const report = (result) => fetch("/result", { method: "POST", body: JSON.stringify(result) });
  try {
    const verifier = await Verifier.load(await WebAssembly.compileStreaming(fetch("/dist/plain.wasm")));
    const found = [];
    for (const { name, keyHash, modelHash, challenge } of ${JSON.stringify(proofs)}) {
      const file = await (await fetch("/proofs/" + name + ".json")).text();
      const trust = { keyHash, modelHash, challenge: BigInt(challenge) };
      const [held, forged] = [await verifier.verify(file, trust), await verifier.verify(file.replace('"outputs": [', '"outputs": [ '), trust)];
      found.push({ name, valid: held.valid, forged: forged.reason });
    }
    await report(found);
  } catch (error) {
    await report(String(error.stack ?? error));
  }
</script>`;

test("a page verifies proofs", { skip: path ? false : "there is no Chromium", timeout: 120_000 }, async () => {
  let give;
  const result = new Promise((resolve) => (give = resolve));
  const server = createServer((request, response) => {
    if (request.url === "/result") {
      const parts = [];
      request.on("data", (part) => parts.push(part)).on("end", () => {
        response.end();
        give(JSON.parse(Buffer.concat(parts)));
      });
      return;
    }
    const folder = request.url.startsWith("/proofs/") ? new URL(`../../tests/Zkml.Tests/Proving/Direct/Fixtures/1/${request.url.slice("/proofs/".length)}`, import.meta.url) : new URL(`..${request.url}`, import.meta.url);
    try {
      const body = request.url === "/" ? page : readFileSync(folder);
      response.writeHead(200, { "Content-Type": types[request.url === "/" ? ".html" : extname(request.url)] ?? "text/plain" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = browse(`http://localhost:${server.address().port}/`);
  try {
    assert.deepEqual(await result, proofs.map(({ name }) => ({ name, valid: true, forged: "damaged" })));
  } finally {
    await close();
    server.closeAllConnections();
    server.close();
  }
});
