import { Worker } from 'node:worker_threads';
import { Failure } from './failure.mjs';

/**
 * The worker that runs snarkVM. A halt may abort its WebAssembly, after which nothing in it can be trusted: then the worker is ended, and the
 * next request starts another.
 */
export class Snarkvm {
  #worker = null;

  /** Runs a request; resolves with its result, rejects with a `Failure`. */
  run(request, onProgress) {
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve, reject) => {
      let panic = null;
      const finish = settle => {
        worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
        settle();
      };
      const abort = message => finish(() => {
        this.#worker = null;
        worker.terminate();
        reject(panic?.halted ? new Failure('halt', panic.message) : new Failure('failed', panic?.message ?? message));
      });
      worker.on('message', message => {
        if ('progress' in message) onProgress(message.progress);
        else if ('panic' in message) panic = message.panic;
        else if ('error' in message) finish(() => reject(new Failure(message.error.kind, message.error.message)));
        else finish(() => resolve(message.result));
      });
      worker.on('error', error => abort(`snarkVM was aborted: ${error.message}`));
      worker.on('exit', code => abort(`snarkVM ended with code ${code}`));
      worker.postMessage(request);
    });
  }

  #start() {
    const worker = new Worker(new URL('worker.mjs', import.meta.url), { stdout: true, stderr: true });
    // Answers alone go to standard output; what the SDK says is for people.
    worker.stdout.pipe(process.stderr, { end: false });
    worker.stderr.pipe(process.stderr, { end: false });
    return worker;
  }
}
