// Draws plots with Vega-Lite: reads a JSON array of specifications, writes a JSON array of SVG elements.
// Its arguments are the paths of the modules of vega and vega-lite.
import { pathToFileURL } from "node:url";

let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) {
  input += chunk;
}

const [vega, vegaLite] = await Promise.all(process.argv.slice(-2).map((path) => import(pathToFileURL(path))));
const drawings = [];
for (const [number, plot] of JSON.parse(input).entries()) {
  const view = new vega.View(vega.parse(vegaLite.compile(plot).spec), { renderer: "none" });
  const drawing = await view.toSVG();
  drawings.push(
    drawing
      // Many drawings share a page, where an identifier may occur once.
      .replace(/\bid="([^"]*)"/g, `id="plot${number}-$1"`)
      .replace(/url\(#([^)]*)\)/g, `url(#plot${number}-$1)`)
      // A title is what browsers show while the pointer rests on a mark.
      .replace(/<path aria-label="([^"]*)"([^>]*?)(?:\/>|><\/path>)/g, "<path$2><title>$1</title></path>"),
  );
}
process.stdout.write(JSON.stringify(drawings));
