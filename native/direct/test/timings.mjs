// Measures a module: node timings.mjs FOLDER HOST MODULE THREADS RUNS. FOLDER has circuit.r1cs and witness.wtns; HOST is node or chromium; THREADS is 0 for a module without.
// Prints the median seconds of a proof, keys at hand and module compiled, or null where the host cannot run the module.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as chromium from "./chromium.mjs";
import { fields, list, message } from "./messages.mjs";
import { runs as runsHere, start, startThreads } from "./module.mjs";

const [folder, host, name, threadsText, runsText] = process.argv.slice(2);
const [threads, runs] = [Number(threadsText), Number(runsText)];
const [circuit, witness] = ["circuit.r1cs", "witness.wtns"].map((file) => readFileSync(join(folder, file)));

async function open() {
  if (host === "chromium") {
    return chromium.start(name, { threads });
  }
  if (!runsHere(name)) {
    return { ask: async () => Buffer.from([chromium.UNSUPPORTED]), end: async () => {} };
  }
  return threads > 0 ? startThreads(name, threads) : { ...start(name), end: async () => {} };
}

const module = await open();
const answer = await module.ask(message(2, circuit));
if (answer[0] === chromium.UNSUPPORTED) {
  console.log("null");
} else {
  const [key] = fields(answer);
  const request = message(3, circuit, key, Buffer.alloc(0), list([witness]));
  // The first proof compiles what later ones run.
  fields(await module.ask(request));
  const seconds = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    fields(await module.ask(request));
    seconds.push((performance.now() - start) / 1000);
  }
  console.log(seconds.sort((a, b) => a - b)[Math.floor(runs / 2)]);
}
await module.end();
process.exit(0);
