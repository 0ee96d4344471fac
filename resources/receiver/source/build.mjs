// Puts receiver.html together: node build.mjs OUT, started by scripts/receiver in a folder with source/ and node_modules/.
// The same packages give the same bytes, wherever it runs.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import esbuild from "esbuild";

const out = process.argv[2];
const read = (path) => readFileSync(path, "utf8");
const hash = (text) => createHash("sha256").update(text).digest("base64");

// zxing-wasm names a place in the network to fetch its binary from, where nobody brings one. We bring it; the place goes.
const withoutPlaces = {
  name: "without-places",
  setup(build) {
    build.onLoad({ filter: /zxing-wasm[\\/]dist[\\/]es[\\/]share\.js$/ }, ({ path }) => {
      const parts = read(path).split(/https:\/\/[^`]*/);
      if (parts.length !== 2) throw new Error("zxing-wasm no longer names one place only");
      return { contents: parts.join("${e}"), loader: "js" };
    });
  },
};

const built = await esbuild.build({
  entryPoints: ["source/main.js"],
  inject: ["source/buffer.js"],
  bundle: true,
  minify: true,
  charset: "ascii",
  define: { global: "globalThis", "process.env.NODE_DEBUG": "undefined", "process.env": "{}" },
  format: "iife",
  legalComments: "none",
  loader: { ".wasm": "binary" },
  metafile: true,
  outfile: "main.js",
  platform: "browser",
  plugins: [withoutPlaces],
  target: ["es2020"],
  write: false,
});
const script = built.outputFiles[0].text;
if (/<\/script|<!--/i.test(script) || /https?:\/\//.test(script)) throw new Error("the script holds an end tag or a place in the network");

const style = read("source/page.css");
const inside = Object.keys(built.metafile.inputs).map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
const packages = [...new Set(inside.filter(Boolean))].sort();
const licences = packages.map((name) => {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(read(`${folder}/package.json`));
  const file = readdirSync(folder).sort().find((one) => /^licen[cs]e(\.|$)/i.test(one));
  const text = file ? read(`${folder}/${file}`) : existsSync(`source/licences/${name}.txt`) ? read(`source/licences/${name}.txt`) : null;
  if (text === null) throw new Error(`${name} has no licence text`);
  return `${name} ${version} (${license})\n\n${text.trim()}`;
});
licences.push(read("source/licences/inside-zxing-wasm.txt").trim(), read("LICENSE").trim());
const told = `${licences.join(`\n\n${"-".repeat(72)}\n\n`)}\n`.replace(/\r\n/g, "\n");
const escaped = told.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const filled = {
  "@LICENCES@": escaped,
  "@SCRIPT@": script,
  "@SCRIPT_SHA256@": hash(script),
  "@STYLE@": style,
  "@STYLE_SHA256@": hash(style),
};
const page = read("source/page.html").replace(/@[A-Z0-9_]+@/g, (mark) => {
  if (!(mark in filled)) throw new Error(`nothing stands for ${mark}`);
  return filled[mark];
});
writeFileSync(`${out}/receiver.html`, page);
writeFileSync(`${out}/LICENCES.txt`, told);
