// The powers of beta from snarkVM's files.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const POINT = 96;
const POWERS = 2 ** 28;

/** The folder with the files: the one of the variable, or else the one that the C# package embeds. */
export const folder = process.env.ZKML_PARAMETERS ?? fileURLToPath(new URL("../../../src/Zkml.Varuna/Parameters/Srs/", import.meta.url));

/** Whether this machine has the files that the tests need. */
export const available = () => existsSync(join(folder, "shifted-powers-of-beta-15.usrs"));

/** So many powers from the one of the index `start`, or nothing. */
export function powers(start, count) {
  if (!available()) {
    return undefined;
  }
  const [name, first] = start < POWERS / 2 ? ["powers-of-beta-15.usrs", 0] : ["shifted-powers-of-beta-15.usrs", POWERS - 2 ** 15];
  const bytes = readFileSync(join(folder, name)).subarray(8);
  const from = (start - first) * POINT;
  return from >= 0 && from + count * POINT <= bytes.length ? bytes.subarray(from, from + count * POINT) : undefined;
}
