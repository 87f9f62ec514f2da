// The codec of requests and answers.

const length = (bytes) => {
  const number = Buffer.alloc(4);
  number.writeUInt32LE(bytes.length);
  return number;
};

/** A request: its tag and its fields. */
export const message = (tag, ...fields) => Buffer.concat([Buffer.from([tag]), ...fields.flatMap((field) => [length(field), field])]);

/** A field that is a list. */
export const list = (items) => Buffer.concat([length(items), ...items.flatMap((item) => [length(item), item])]);

/** The fields of an answer, or an error with the kind and the message of a refusal. */
export function fields(answer) {
  const fields = read(answer.subarray(1));
  if (answer[0] === 1) {
    throw Object.assign(new Error(fields[1].toString()), { kind: fields[0].toString() });
  }
  return fields;
}

/** The items of a field that is a list. */
export const items = (field) => read(field.subarray(4));

function read(bytes) {
  const found = [];
  for (let place = 0; place < bytes.length; ) {
    const end = place + 4 + bytes.readUInt32LE(place);
    found.push(bytes.subarray(place + 4, end));
    place = end;
  }
  return found;
}
