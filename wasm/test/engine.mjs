// Starts an engine and talks to it: the WASM engine, or any other that speaks the protocol.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../engine.mjs', import.meta.url));

export class Engine {
  #process;
  #answers;
  #requests = 0;

  constructor(file = process.execPath, parameters = [script], environment = {}) {
    this.#process = spawn(file, parameters, { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /** Asks and reads the answer, past the stages. */
  async ask(command, properties = {}) {
    this.send(JSON.stringify({ id: ++this.#requests, command, ...properties }));
    for (;;) {
      const answer = await this.read();
      if (!('progress' in answer)) return answer;
    }
  }

  send(line) {
    this.#process.stdin.write(line);
    this.#process.stdin.write('\n');
  }

  async read() {
    const { value, done } = await this.#answers.next();
    if (done) throw new Error('the engine ended');
    return JSON.parse(value);
  }

  /** Closes the engine's standard input; resolves with its exit code. */
  async hangUp() {
    const exited = once(this.#process, 'exit');
    this.#process.stdin.end();
    const [code] = await exited;
    return code;
  }
}
