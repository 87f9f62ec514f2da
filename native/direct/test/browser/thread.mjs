// One thread of a module, in a worker of its own.

import { imports } from "./imports.mjs";

const spawn = () => {
  throw new Error("only the instance that answers requests starts threads");
};

let exports;
self.onmessage = async ({ data }) => {
  if (exports === undefined) {
    const { module, memory } = data;
    ({ exports } = await WebAssembly.instantiate(module, { env: { memory }, host: { ...imports(() => memory.buffer), spawn } }));
    self.postMessage("ready");
  } else {
    const { builder, stack, variables } = data;
    exports.__stack_pointer.value = stack >>> 0;
    exports.__wasm_init_tls(variables);
    exports.run(builder);
  }
};
