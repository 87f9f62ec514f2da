/** The longest message: snarkVM quotes whole programs in places. */
const MAXIMUM_MESSAGE_CHARACTERS = 500;

/** Why a request has no result: one of the kinds of the protocol, and one line of text. */
export class Failure extends Error {
  constructor(kind, message) {
    super(oneLine(message));
    this.kind = kind;
  }
}

/** What was thrown, as text: the SDK throws strings, Node errors. */
export const textOf = thrown => (thrown instanceof Error ? thrown.message : String(thrown));

/** Runs `work`; whatever it throws becomes a failure of this kind. */
export async function failingAs(kind, work) {
  try {
    return await work();
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : new Failure(kind, textOf(thrown));
  }
}

function oneLine(message) {
  const line = message.split(/\s+/).filter(Boolean).join(' ');
  return line.length > MAXIMUM_MESSAGE_CHARACTERS ? `${line.slice(0, MAXIMUM_MESSAGE_CHARACTERS)}…` : line;
}
