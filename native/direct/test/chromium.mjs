// Runs a module in Chromium: a server gives it requests and takes its answers.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bytes } from "./module.mjs";
import { powers } from "./parameters.mjs";

/** Where the browser is, or nothing. */
export const path = ["chromium", "chromium-browser", "google-chrome"].find((name) => spawnSync("which", [name]).status === 0);

/** How long an answer may take on a busy machine, in milliseconds. */
const PATIENCE = 60_000;

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
      const file = url.pathname === "/" ? "page.html" : url.pathname.slice(1);
      const known = ["page.html", "prover.mjs", "imports.mjs", "thread.mjs"].includes(file);
      response.writeHead(known ? 200 : 404, { "Content-Type": types[file.split(".").at(-1)] ?? "text/plain", ...ISOLATION });
      response.end(known ? readFileSync(new URL(`./browser/${file}`, import.meta.url)) : "");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const profile = mkdtempSync(join(tmpdir(), "zkml-chromium-"));
  const page = `http://localhost:${server.address().port}/?module=${name}&threads=${threads}`;
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", `--user-data-dir=${profile}`, "--js-flags=--wasm-staging"];
  const browser = spawn(path, [...flags, page], { stdio: "ignore", detached: true });
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
    const ended = new Promise((resolve) => browser.once("exit", resolve));
    // The browser and its processes, which are a group.
    process.kill(-browser.pid);
    await ended;
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ask, end };
}
