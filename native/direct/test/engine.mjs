// The native engine, with which modules are compared.

import { spawn } from "node:child_process";
import { folder } from "./parameters.mjs";

/** Where the engine is, or nothing. */
export const path = process.env.ZKML_DIRECT_ENGINE;

/** The answer to a request. */
export async function ask(request) {
  const engine = spawn(path, ["--parameters", folder], { stdio: ["pipe", "pipe", "inherit"] });
  const frame = Buffer.alloc(4);
  frame.writeUInt32LE(request.length);
  engine.stdin.write(Buffer.concat([frame, request]));
  let answer = Buffer.alloc(0);
  for await (const part of engine.stdout) {
    answer = Buffer.concat([answer, part]);
    // It ends with its input, so this stays open until the whole answer is here.
    if (answer.length >= 4 && answer.length >= 4 + answer.readUInt32LE(0)) {
      engine.stdin.end();
    }
  }
  return answer.subarray(4);
}
