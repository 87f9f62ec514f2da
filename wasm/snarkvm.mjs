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
    worker.removeAllListeners('error').removeAllListeners('exit');
    return new Promise((resolve, reject) => {
      let panic = null;
      let cause = null;
      const finish = settle => {
        worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
        this.#watchIdle(worker);
        settle();
      };
      worker.on('message', message => {
        if ('progress' in message) onProgress(message.progress);
        else if ('panic' in message) panic = message.panic;
        else if ('error' in message) finish(() => reject(new Failure(message.error.kind, message.error.message)));
        else finish(() => resolve(message.result));
      });
      worker.on('error', error => {
        cause = error;
        worker.terminate();
      });
      // Only at its exit has everything arrived that the worker said: errors may overtake messages.
      worker.on('exit', code => finish(() => {
        this.#worker = null;
        const kind = panic?.halted ? 'halt' : 'failed';
        reject(new Failure(kind, panic?.message ?? `snarkVM was aborted: ${cause?.message ?? `its thread ended with code ${code}`}`));
      }));
      worker.postMessage(request);
    });
  }

  /** A worker that ends between two requests is replaced by the next. */
  #watchIdle(worker) {
    worker.on('error', () => worker.terminate());
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
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
