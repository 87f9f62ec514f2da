/** Whether the program runs: a panic now is its halt, at any other time snarkVM's own. */
let running = false;

/** Runs `work`, during which a panic is a halt of the program. */
export async function whileRunning(work) {
  running = true;
  try {
    return await work();
  } finally {
    running = false;
  }
}

/**
 * A panic inside of WebAssembly is printed, by snarkVM's hook, before it aborts the instance:
 * "panicked at <place>:", the message, and a stack. The message is reported.
 */
export function reportPanics(onPanic) {
  const print = console.error.bind(console);
  console.error = (...values) => {
    const [head, ...lines] = String(values[0]).split('\n');
    if (head.startsWith('panicked at')) {
      const end = lines.findIndex(line => line.startsWith('Stack:'));
      onPanic({ message: lines.slice(0, end < 0 ? undefined : end).join(' '), halted: running });
    } else print(...values);
  };
}
