import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure, textOf } from './failure.mjs';
import { installParameters } from './parameters.mjs';

let loaded;

/** How many threads proofs use; the variable limits the native engine, too. */
export const threads = Number.parseInt(process.env.RAYON_NUM_THREADS, 10) || availableParallelism();

/** The SDK's module for the main network, loaded once, with its thread pool started. */
export function loadSdk() {
  return (loaded ??= start());
}

/** The SDK's version. */
export async function sdkVersion() {
  const file = join(folder(), 'package.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')).version;
  } catch (error) {
    throw missing(error);
  }
}

async function start() {
  installParameters();
  const module = pathToFileURL(join(folder(), 'dist/mainnet/node.js'));
  let sdk;
  try {
    sdk = await import(module.href);
  } catch (error) {
    throw missing(error);
  }
  await sdk.initThreadPool(threads);
  return sdk;
}

function folder() {
  const folder = process.env.ZKML_SDK;
  if (!folder) throw new Failure('failed', 'ZKML_SDK names no folder; it is expected to be that of the npm package @provablehq/sdk');
  return folder;
}

const missing = error => new Failure('failed', `no @provablehq/sdk in ${process.env.ZKML_SDK}: ${textOf(error)}`);
