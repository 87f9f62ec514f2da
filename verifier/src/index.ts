export { MalformedProofError, readProof } from "./proof-file.js";
export type { Instance, ModelProof, OutputKind } from "./proof-file.js";
export { Verifier } from "./verifier.js";
export type { Failure, Trust, Verdict } from "./verifier.js";
