// Puts the module that verifies beside the compiled package, with the licences of what it is made of.
import { copyFileSync } from "node:fs";

for (const file of ["plain.wasm", "NOTICE.md"]) {
  copyFileSync(new URL(`../native/direct/modules/${file}`, import.meta.url), new URL(`dist/${file}`, import.meta.url));
}
