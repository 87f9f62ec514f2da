// Runs a module in Chromium: a server gives it requests and takes its answers.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { browse } from "./browse.mjs";
import { bytes } from "./module.mjs";
import { powers } from "./parameters.mjs";

export { path } from "./browse.mjs";

/** What a browser answers that cannot run the module, and for an error of its own. */
export const [UNSUPPORTED, ERROR] = [255, 254];

/** How long an answer may take on a busy machine, in milliseconds. */
const PATIENCE = 60_000;

/** What the page loads, by its name. */
const files = { "": "browser/page.html", "prover.mjs": "browser/prover.mjs", "thread.mjs": "browser/thread.mjs", "powers.mjs": "browser/powers.mjs", "host.mjs": "host.mjs" };

const types = { html: "text/html", mjs: "text/javascript" };

/** What a page must be served with to share memory between its workers. */
const ISOLATION = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/** Starts the browser with a module; gives a function from a request to the promise of its answer, and one that ends it. */
export async function start(name, { threads = 0 } = {}) {
  const requests = [];
  let next; // The browser's question for a request, while there is none.
  let answered;
  const give = () => {
    if (next !== undefined && requests.length > 0) {
      next.end(requests.shift());
      next = undefined;
    }
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url, "http://localhost");
    if (url.pathname === "/next") {
      next = response;
      give();
    } else if (url.pathname === "/answer") {
      const parts = [];
      request.on("data", (part) => parts.push(part)).on("end", () => {
        response.end();
        answered(Buffer.concat(parts));
      });
    } else if (url.pathname === "/powers") {
      const points = powers(Number(url.searchParams.get("start")), Number(url.searchParams.get("count")));
      // Kept by the browser, as a page keeps them.
      response.writeHead(points === undefined ? 404 : 200, { "Cache-Control": "max-age=3600" }).end(points);
    } else if (url.pathname.startsWith("/modules/")) {
      response.end(bytes(name));
    } else {
      const file = files[url.pathname.slice(1)];
      response.writeHead(file ? 200 : 404, { "Content-Type": types[file?.split(".").at(-1)] ?? "text/plain", ...ISOLATION });
      response.end(file ? readFileSync(new URL(file, import.meta.url)) : "");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = browse(`http://localhost:${server.address().port}/?module=${name}&threads=${threads}`, "--js-flags=--wasm-staging");
  const ask = (request) => {
    const answer = new Promise((resolve, reject) => {
      answered = resolve;
      setTimeout(() => reject(new Error(`${name} gives no answer in Chromium`)), PATIENCE).unref();
    });
    requests.push(request);
    give();
    return answer;
  };
  const end = async () => {
    await close();
    server.closeAllConnections();
    server.close();
  };
  return { ask, end };
}
