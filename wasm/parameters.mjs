import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, textOf } from './failure.mjs';

/** snarkVM's WebAssembly asks for text in this charset, in which every byte is one character, and takes the bytes back out. */
const CHARSET = 'iso-8859-5';

/** Why the last file that snarkVM asked for was not given. */
let refusal = null;

/** Makes `XMLHttpRequest`, by which snarkVM fetches SRS files, read them from the folder ZKML_PARAMETERS instead: nothing here uses the network. */
export function installParameters() {
  globalThis.XMLHttpRequest = ParameterRequest;
}

/** Runs `work`; where it fails because snarkVM did not get an SRS file, the failure names that file. */
export async function withParameters(work) {
  refusal = null;
  try {
    return await work();
  } catch (thrown) {
    throw refusal && !(thrown instanceof WebAssembly.RuntimeError) ? new Failure('parameters', refusal) : thrown;
  }
}

class ParameterRequest {
  status = 0;
  response = null;
  responseText = null;
  responseType = '';
  #url;

  open(method, url) {
    this.#url = url;
  }

  overrideMimeType() {}

  setRequestHeader() {}

  send() {
    try {
      this.responseText = this.response = new TextDecoder(CHARSET).decode(read(this.#url));
      this.status = 200;
    } catch (error) {
      refusal = textOf(error);
      this.status = 404;
      this.responseText = this.response = '';
    }
  }
}

/** The file that the address names: `.../powers-of-beta-16.usrs.84631bc`, the last part being the first digits of its SHA-256. */
function read(url) {
  const match = /\/((?:shifted-)?powers-of-beta-\d+\.usrs)\.([0-9a-f]{7})$/.exec(url);
  if (!match) throw new Error(`snarkVM asked for ${url}, which is no SRS file`);
  const [, name, checksum] = match;
  const folder = process.env.ZKML_PARAMETERS;
  if (!folder) throw new Error(`${name} is needed, and ZKML_PARAMETERS names no folder with SRS files`);
  const path = join(folder, name);
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Error(`${name}, SHA-256 ${checksum}…, is expected at ${path}: ${error.message}`);
  }
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (!actual.startsWith(checksum)) {
    throw new Error(`${name}, SHA-256 ${checksum}…, is expected at ${path}: it has ${bytes.length} bytes with the SHA-256 ${actual}`);
  }
  return bytes;
}
