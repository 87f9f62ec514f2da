// Draws graphs with Graphviz: reads a JSON array of graphs as @viz-js/viz takes them, writes a JSON array of SVG elements.
// Its one argument is the path of the package's module.
import { pathToFileURL } from "node:url";

let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) {
  input += chunk;
}

const { instance } = await import(pathToFileURL(process.argv.at(-1)));
const graphviz = await instance();
const drawings = JSON.parse(input).map((graph) =>
  graphviz
    .renderString(graph, { format: "svg" })
    .replace(/^.*?(?=<svg)/s, "")
    // Many drawings share a page, where an identifier may occur once; and a title would show as a tooltip.
    .replace(/<g id="[^"]*"/g, "<g")
    .replace(/<title>[^<]*<\/title>/g, ""),
);
process.stdout.write(JSON.stringify(drawings));
