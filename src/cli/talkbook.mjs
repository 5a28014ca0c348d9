#!/usr/bin/env node
// Evaluated first: it ends the process on a Node that could not read the rest.
import "./check-node.mjs";
import module from "node:module";

// Node keeps what it has compiled among the temporary files, so that the next command starts sooner.
module.enableCompileCache();

// In the repository the sources run as they are; in an installed package they are compiled.
const main = import.meta.url.includes("/node_modules/")
  ? new URL("../../lib/cli/main.js", import.meta.url)
  : new URL("./main.ts", import.meta.url);

// Not `await`: an old Node could not even parse it, and would not get as far as the check.
import(main.href)
  .then(({ main: run }) => run(process.argv.slice(2)))
  .then((/** @type {number} */ status) => {
    process.exitCode = status;
  });
