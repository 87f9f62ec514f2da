// Runs a module in a worker: takes requests from the test's server and gives it the answers.

const name = new URLSearchParams(location.search).get("module");

/** Bytes from the server, while the module waits for them. */
function get(path) {
  const request = new XMLHttpRequest();
  request.open("GET", path, false);
  request.responseType = "arraybuffer";
  request.send();
  return request.status === 200 ? new Uint8Array(request.response) : undefined;
}

const report = (bytes) => fetch("/answer", { method: "POST", body: bytes });

async function start() {
  const bytes = get(`/modules/${name}`);
  if (!WebAssembly.validate(bytes)) {
    return undefined;
  }
  const module = await WebAssembly.compile(bytes);
  let exports;
  const memory = () => new Uint8Array(exports.memory.buffer);
  const host = {
    random: (pointer, length) => crypto.getRandomValues(memory().subarray(pointer >>> 0, (pointer >>> 0) + length)),
    log: (pointer, length) => console.log(new TextDecoder().decode(memory().slice(pointer >>> 0, (pointer >>> 0) + length))),
    parameters: (kind, start, count, pointer) => {
      const points = kind === 0 ? get(`/powers?start=${start}&count=${count}`) : undefined;
      if (points !== undefined) {
        memory().set(points, pointer >>> 0);
      }
      return points === undefined ? 1 : 0;
    },
  };
  ({ exports } = await WebAssembly.instantiate(module, { host }));
  return (request) => {
    const pointer = exports.allocate(request.length) >>> 0;
    memory().set(request, pointer);
    const answer = exports.handle(pointer, request.length) >>> 0;
    const length = new DataView(memory().buffer).getUint32(answer, true);
    return memory().slice(answer + 4, answer + 4 + length);
  };
}

try {
  const handle = await start();
  for (;;) {
    const next = await fetch("/next");
    if (next.status !== 200) {
      break;
    }
    const request = new Uint8Array(await next.arrayBuffer());
    await report(handle === undefined ? new Uint8Array([255]) : handle(request));
  }
} catch (error) {
  await report(new Uint8Array([254, ...new TextEncoder().encode(String(error.stack))]));
}
