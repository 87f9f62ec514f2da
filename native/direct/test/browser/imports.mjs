// What a module imports from its host, in a browser's worker.

/** Bytes from the server, while the module waits for them. */
export function get(path) {
  const request = new XMLHttpRequest();
  request.open("GET", path, false);
  request.responseType = "arraybuffer";
  request.send();
  return request.status === 200 ? new Uint8Array(request.response) : undefined;
}

/** Random bytes, a log, and the SRS, over the memory that `buffer` gives. */
export function imports(buffer) {
  const memory = () => new Uint8Array(buffer());
  return {
    // Made outside and copied in: a memory that threads share may not be filled where it is.
    random: (pointer, length) => memory().set(crypto.getRandomValues(new Uint8Array(length)), pointer >>> 0),
    log: (pointer, length) => console.log(new TextDecoder().decode(memory().slice(pointer >>> 0, (pointer >>> 0) + length))),
    parameters: (kind, start, count, pointer) => {
      const points = kind === 0 ? get(`/powers?start=${start}&count=${count}`) : undefined;
      if (points !== undefined) {
        memory().set(points, pointer >>> 0);
      }
      return points === undefined ? 1 : 0;
    },
  };
}
