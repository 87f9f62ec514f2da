// Compiles a module strictly and runs it: node run.mjs MODULE.ts SAMPLES FOLDER. SAMPLES is a JSON document: samples, arrays of integers, and images in base 64; FOLDER gets the compiled module. Prints one JSON document: what each exported function says of each sample.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [file, samplesFile, folder] = process.argv.slice(2);
const typescript = createRequire(join(process.cwd(), "package.json"))("typescript");
const options = {
  strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noUnusedLocals: true,
  target: typescript.ScriptTarget.ES2020, module: typescript.ModuleKind.ES2020, outDir: folder, types: [],
};
const program = typescript.createProgram([file], options);
const problems = [...typescript.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
if (problems.length > 0) {
  console.error(problems.map(({ messageText, start }) => `${start}: ${typescript.flattenDiagnosticMessageText(messageText, " ")}`).join("\n"));
  process.exit(1);
}

// By this name Node.js knows that it is a module.
const compiled = readFileSync(join(folder, basename(file).replace(/\.ts$/, ".js")));
const module = await import(`data:text/javascript;base64,${compiled.toString("base64")}`);
const { samples, images } = JSON.parse(readFileSync(samplesFile));
const { inputs, offset, labels, evaluate, encode, ...functions } = module;

const attempt = (action) => {
  try {
    return action();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
const valid = samples[0];
const changed = (value) => valid.map((other, place) => (place === inputs[0].source ? value : other));
console.log(JSON.stringify({
  outputs: samples.map((sample) => evaluate(sample).map(String)),
  encoded: encode && images.map((image) => encode(Buffer.from(image, "base64"))),
  misfits: encode && [new Array(783).fill(0), new Array(784).fill(256), new Array(784).fill(0.5)].map((image) => attempt(() => encode(image))),
  offset: String(offset),
  labels,
  ...Object.fromEntries(Object.entries(functions).map(([name, call]) => [name, samples.map((sample) => call(sample))])),
  refusals: [inputs[0].maximum + 1, inputs[0].minimum - 1, 0.5, Number.NaN].map((value) => attempt(() => evaluate(changed(value)))),
}, (_, value) => (typeof value === "bigint" ? String(value) : value)));
