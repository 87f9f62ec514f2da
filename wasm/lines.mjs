/** The longest request, in bytes. */
export const MAXIMUM_LINE_BYTES = 16 << 20;

const NEWLINE = 10;

/** Stands for a line that was longer than the limit; its bytes are not kept. */
export const TOO_LONG = Symbol('a line that is too long');

/** Reads a stream line by line, as bytes. No line takes more memory than the limit, whatever is sent. */
export function readLines(stream, onLine, onEnd) {
  let parts = [];
  let length = 0;
  const add = part => {
    length += part.length;
    if (length > MAXIMUM_LINE_BYTES) parts = [];
    else parts.push(part);
  };
  const finish = () => {
    onLine(length > MAXIMUM_LINE_BYTES ? TOO_LONG : Buffer.concat(parts));
    parts = [];
    length = 0;
  };
  stream.on('data', chunk => {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      finish();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  });
  stream.on('end', onEnd);
  stream.on('error', onEnd);
}
