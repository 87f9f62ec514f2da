// One thread of a module, in a worker of its own.

import { thread } from "./host.mjs";
import { powers } from "./powers.mjs";

self.onmessage = async ({ data }) => {
  const run = await thread(data, powers);
  self.onmessage = ({ data }) => run(data);
  self.postMessage("ready");
};
