// Runs in a thread of its own: executes one command after the other with snarkVM and posts results back.
import { parentPort } from 'node:worker_threads';
import { evaluate } from './commands/evaluate.mjs';
import { hello } from './commands/hello.mjs';
import { parse } from './commands/parse.mjs';
import { prove } from './commands/prove.mjs';
import { synthesize } from './commands/synthesize.mjs';
import { verify } from './commands/verify.mjs';
import { Failure, textOf } from './failure.mjs';
import { reportPanics } from './panics.mjs';

const COMMANDS = { hello, parse, evaluate, synthesize, prove, verify };

reportPanics(panic => parentPort.postMessage({ panic }));

parentPort.on('message', async ({ command, properties }) => {
  try {
    const run = COMMANDS[command];
    if (!run) throw new Failure('not-supported', `the WASM engine has no command '${command}'`);
    const result = await run(properties, progress => parentPort.postMessage({ progress }));
    parentPort.postMessage({ result });
  } catch (thrown) {
    // After an abort, the process goes on in the main thread, with another worker.
    if (thrown instanceof WebAssembly.RuntimeError) throw thrown;
    const failure = thrown instanceof Failure ? thrown : new Failure('failed', textOf(thrown));
    parentPort.postMessage({ error: { kind: failure.kind, message: failure.message } });
  }
});
