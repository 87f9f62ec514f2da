// One thread of a module, in a worker of Node.js.

import { parentPort, workerData } from "node:worker_threads";
import { imports } from "./imports.mjs";
import { powers } from "./parameters.mjs";

const { module, memory } = workerData;
const spawn = () => {
  throw new Error("only the instance that answers requests starts threads");
};
const { exports } = await WebAssembly.instantiate(module, { env: { memory }, host: { ...imports(() => memory.buffer, powers), spawn } });

parentPort.once("message", ({ builder, stack, variables }) => {
  exports.__stack_pointer.value = stack >>> 0;
  exports.__wasm_init_tls(variables);
  exports.run(builder);
});
parentPort.postMessage("ready");
