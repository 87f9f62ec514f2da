// Reads, checks, proves and verifies a circuit with snarkjs: node prove.mjs CIRCUIT WITNESS FOLDER SYSTEM POWER. FOLDER gets its own files; SYSTEM is groth16 or plonk; POWER is that of the toy
// powers of tau, which are made here and worth nothing beyond a test. Prints one JSON document.
import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [circuit, witness, folder, system, power] = process.argv.slice(2);
const require = createRequire(join(process.cwd(), "package.json"));
const snarkjs = await import(pathToFileURL(join(process.cwd(), "node_modules/snarkjs/main.js")));
const { getCurveFromName } = await import(pathToFileURL(require.resolve("ffjavascript").replace("build/main.cjs", "main.js")));
const file = (name) => join(folder, name);

const curve = await getCurveFromName("bn128");
const info = await snarkjs.r1cs.info(circuit);
const satisfied = await snarkjs.wtns.check(circuit, witness);

// A file that several circuits share; it gets its name once it is whole.
const powers = join(process.cwd(), `powers-${power}.ptau`);
if (!existsSync(powers)) {
  await snarkjs.powersOfTau.newAccumulator(curve, Number(power), file("start.ptau"));
  await snarkjs.powersOfTau.contribute(file("start.ptau"), file("contributed.ptau"), "test", "not secret");
  await snarkjs.powersOfTau.preparePhase2(file("contributed.ptau"), `${powers}.${process.pid}`);
  renameSync(`${powers}.${process.pid}`, powers);
}

const keys = file(`${system}.zkey`);
if (system === "groth16") {
  const first = file("first.zkey");
  await snarkjs.zKey.newZKey(circuit, powers, first);
  await snarkjs.zKey.contribute(first, keys, "test", "not secret");
} else {
  await snarkjs.plonk.setup(circuit, powers, keys);
}

const verifyingKey = await snarkjs.zKey.exportVerificationKey(keys);
const { proof, publicSignals } = await snarkjs[system].prove(keys, witness);
const verified = await snarkjs[system].verify(verifyingKey, publicSignals, proof);
const forged = [];
for (let place = 0; place < publicSignals.length; place++) {
  const other = publicSignals.map((signal, at) => (at === place ? (BigInt(signal) + 1n).toString() : signal));
  forged.push(await snarkjs[system].verify(verifyingKey, other, proof));
}

const templates = {};
templates[system] = readFileSync(join(process.cwd(), `node_modules/snarkjs/templates/verifier_${system}.sol.ejs`), "utf8");
const solidity = await snarkjs.zKey.exportSolidityVerifier(keys, templates);
console.log(JSON.stringify({
  constraints: info.nConstraints, wires: info.nVars, outputs: info.nOutputs, publicInputs: info.nPubInputs, privateInputs: info.nPrvInputs,
  prime: info.prime.toString(), satisfied, verified, forged, publicSignals, solidity,
}));
await curve.terminate();
process.exit(0);
