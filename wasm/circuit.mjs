import { withParameters } from './parameters.mjs';
import { EDITION } from './program.mjs';
import { BLOCK_HEIGHT, STATE_ROOT } from './proof-version.mjs';

/** Builds the function's circuit for these inputs and makes the keys where none are given; proves it where asked to. */
export function execute(sdk, { program, function: name, inputs }, { prove, keys }) {
  // The call consumes its query; without one it would ask the network.
  const query = sdk.QueryOption.offlineQuery(new sdk.OfflineQuery(BLOCK_HEIGHT, STATE_ROOT));
  return withParameters(() => sdk.ProgramManagerBase.executeFunctionOffline(
    new sdk.PrivateKey(), program, name, inputs, prove, true, undefined, keys?.proving, keys?.verifying, undefined, query, EDITION));
}
