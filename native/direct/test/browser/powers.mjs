// The powers of beta from the test's server, while the module waits for them.

/** Bytes from the server. */
export function get(path) {
  const request = new XMLHttpRequest();
  request.open("GET", path, false);
  request.responseType = "arraybuffer";
  request.send();
  return request.status === 200 ? new Uint8Array(request.response) : undefined;
}

/** So many powers from the one of the index `start`, or nothing. */
export const powers = (start, count) => get(`/powers?start=${start}&count=${count}`);
