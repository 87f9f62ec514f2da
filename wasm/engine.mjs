// snarkVM as WebAssembly in Node, behind the protocol of docs/engine-protocol.md.
//
// ZKML_SDK names the folder of the npm package @provablehq/sdk, ZKML_PARAMETERS that of the universal SRS files.
// WebAssembly blocks its thread for as long as a proof takes, so it runs in a worker; this thread stays awake and sees the end of standard input.
import { Failure } from './failure.mjs';
import { readLines } from './lines.mjs';
import { parseRequest } from './requests.mjs';
import { Snarkvm } from './snarkvm.mjs';

const snarkvm = new Snarkvm();

const write = answer => process.stdout.write(`${JSON.stringify(answer)}\n`);

async function serve(line) {
  let id = null;
  try {
    const request = parseRequest(line, found => (id = found));
    write({ id, result: await snarkvm.run(request, progress => write({ id, progress })) });
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure('failed', String(error));
    write({ id, error: { kind: failure.kind, message: failure.message } });
  }
}

// Answers come in the order of their requests: one at a time.
let last = Promise.resolve();
readLines(
  process.stdin,
  line => (last = last.then(() => serve(line))),
  // A caller that died leaves no orphan: the process ends in the middle of whatever the worker does.
  () => process.exit(0),
);
