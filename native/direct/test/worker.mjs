// One thread of a module, in a worker of Node.js.

import { parentPort, workerData } from "node:worker_threads";
import { thread } from "./host.mjs";
import { powers } from "./parameters.mjs";

parentPort.once("message", await thread(workerData, powers));
parentPort.postMessage("ready");
