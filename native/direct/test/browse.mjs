// Chromium without a window.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the browser is, or nothing. */
export const path = ["chromium", "chromium-browser", "google-chrome"].find((name) => spawnSync("which", [name]).status === 0);

/** Opens a page in a browser of its own; gives a function that ends it. */
export function browse(page, ...flags) {
  const profile = mkdtempSync(join(tmpdir(), "zkml-chromium-"));
  const all = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", `--user-data-dir=${profile}`, ...flags, page];
  const browser = spawn(path, all, { stdio: "ignore", detached: true });
  return async () => {
    const ended = new Promise((resolve) => browser.once("exit", resolve));
    // The browser and its processes, which are a group.
    process.kill(-browser.pid);
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
}
