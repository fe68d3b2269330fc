const { chmodSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const webpack = require("webpack");

/** Where the shipped pane loads office.js from: Microsoft's documented address, which Marketplace demands. 21Vianet and intranets have their own. */
const OFFICE_JS_URL = process.env.OFFICE_JS_URL || "https://officeapis.public.onecdn.static.microsoft/1/office.js";

/** Where the manifest in the repository says that the add-in lives; ADDIN_BASE_URL puts a real server in its place. */
const LOCAL_BASE_URL = "https://localhost:3000";
const BASE_URL = (process.env.ADDIN_BASE_URL || LOCAL_BASE_URL).replace(/\/+$/, "");
if (new URL(BASE_URL).protocol !== "https:") throw new Error(`ADDIN_BASE_URL must begin with https:// (Office loads nothing else): ${BASE_URL}`);

const at = (...parts) => path.join(__dirname, ...parts);
const DIST = at("dist");
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/** Prints what a page loads at first (itself, where it holds everything), and stamps the build with the time it began, so that `npm start` knows what is stale. */
class BuildReport {
  apply(compiler) {
    let began;
    compiler.hooks.run.tap("BuildReport", () => { began = new Date(); });
    compiler.hooks.done.tap("BuildReport", (stats) => {
      if (stats.hasErrors() || !began) return;
      for (const [name, entry] of stats.compilation.entrypoints) {
        const loaded = entry.getFiles().filter((file) => /\.(js|css)$/.test(file));
        const files = (loaded.length > 0 ? loaded : [`${name}.html`]).map((file) => readFileSync(at("dist", file)));
        const size = sum(files.map((bytes) => bytes.length));
        const packed = sum(files.map((bytes) => zlib.gzipSync(bytes).length));
        console.log(`${name}: ${kilobytes(size)} in ${files.length} file(s), ${kilobytes(packed)} gzipped, built in ${((stats.endTime - stats.startTime) / 1000).toFixed(1)} s`);
      }
      mkdirSync(at("dist", ".built"), { recursive: true });
      const stamp = at("dist", ".built", compiler.name);
      writeFileSync(stamp, "");
      utimesSync(stamp, began, began);
    });
  }
}

/** What all builds share: TypeScript by ts-loader without type check (`npm run types` does it). */
function shared(name, mode) {
  return {
    name,
    mode,
    context: __dirname,
    devtool: false,
    cache: { type: "filesystem", cacheDirectory: at(".cache/webpack"), name: `${name}-${mode}`, version: `${OFFICE_JS_URL} ${BASE_URL}`, buildDependencies: { config: [__filename] } },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js", ".json"] },
    experiments: { css: true },
    module: {
      rules: [{
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false, sourceMap: false } },
      }],
    },
    optimization: { minimize: mode === "production" },
    performance: false,
    stats: "errors-warnings",
    plugins: [new BuildReport()],
  };
}

/** The pane is written for React and shipped with Preact's like-for-like stand-in: 55 KB less on a slow intranet. */
const PREACT = { react: "preact/compat", "react-dom": "preact/compat", "react/jsx-runtime": "preact/jsx-runtime" };

/** A page with its scripts in a folder of its own name, which each build empties of its earlier files. */
function page(name, mode, { entry, template, html = {}, copy }) {
  const base = shared(name, mode);
  return {
    ...base,
    target: ["web", "es2022"],
    entry: { [name]: entry },
    output: {
      path: DIST,
      publicPath: "auto",
      filename: `${name}/[name].[contenthash:8].js`,
      chunkFilename: `${name}/[name].[contenthash:8].js`,
      cssFilename: `${name}/[name].[contenthash:8].css`,
      assetModuleFilename: `${name}/[name].[contenthash:8][ext]`,
      clean: { keep: (file) => !file.startsWith(`${name}/`) },
    },
    plugins: [
      ...base.plugins,
      new HtmlWebpackPlugin({ template, filename: `${name}.html`, minify: false, ...html }),
      new CopyPlugin({ patterns: copy }),
    ],
  };
}

/** Puts a page's scripts and styles into the page itself, so that one file is all there is. */
class Inline {
  apply(compiler) {
    compiler.hooks.compilation.tap("Inline", (compilation) => {
      const text = (url) => compilation.getAsset(url).source.source().toString();
      const taken = new Set();
      HtmlWebpackPlugin.getCompilationHooks(compilation).alterAssetTags.tap("Inline", (data) => {
        const { scripts, styles } = data.assetTags;
        for (const tag of [...scripts, ...styles]) taken.add(tag.attributes.src ?? tag.attributes.href);
        // Either would end the script for the browser; escaped they are the same to every string and pattern.
        data.assetTags.scripts = scripts.map(({ attributes: { src } }) => HtmlWebpackPlugin.createHtmlTagObject("script", {}, text(src).replace(/<(?=!--|\/?script)/gi, "\\x3c")));
        data.assetTags.styles = styles.map(({ attributes: { href } }) => HtmlWebpackPlugin.createHtmlTagObject("style", {}, text(href)));
        return data;
      });
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE + 1;
      compilation.hooks.processAssets.tap({ name: "Inline", stage }, () => {
        for (const file of taken) compilation.deleteAsset(file);
      });
    });
  }
}

/** One file to double-click, also in the Chromium-based 360 and QQ browsers of some years ago. */
function offline(mode) {
  const base = shared("offline", mode);
  const target = ["es2020", "chrome86"];
  return {
    ...base,
    target: ["web", "es2020"],
    resolve: { ...base.resolve, alias: PREACT },
    entry: { offline: at("src/offline/index.ts") },
    output: { path: DIST, publicPath: "", filename: "offline/[name].js", cssFilename: "offline/[name].css" },
    module: { ...base.module, parser: { javascript: { dynamicImportMode: "eager" } } },
    optimization: { ...base.optimization, splitChunks: false, minimizer: [new EsbuildPlugin({ target, css: true, charset: "utf8", legalComments: "inline" })] },
    plugins: [
      ...base.plugins,
      new HtmlWebpackPlugin({ template: at("src/offline/offline.html"), filename: "offline.html", minify: false, inject: "body", scriptLoading: "blocking" }),
      new Inline(),
    ],
  };
}

function taskpane(mode) {
  const base = taskpanePage(mode);
  const minimizeOptions = { javascript: { ecma: 2020, compress: { passes: 4, ecma: 2020, unsafe_arrows: true, unsafe_methods: true, pure_getters: true } } };
  // What several chunks share is called after all of them (last-year~merge), so that the budget knows whose it is.
  const splitChunks = { chunks: "async", name: (_module, chunks) => chunks.map(({ name }) => name).sort().join("~") };
  return { ...base, resolve: { ...base.resolve, alias: PREACT }, optimization: { ...base.optimization, minimizeOptions, splitChunks } };
}

const taskpanePage = (mode) => page("taskpane", mode, {
  entry: at("src/taskpane/index.tsx"),
  template: at("src/taskpane/taskpane.html"),
  html: { officeJsUrl: OFFICE_JS_URL },
  copy: [
    { from: at("assets/icons/*.png"), to: "assets/icons/[name][ext]", noErrorOnMissing: true },
    { from: at("assets/help.html"), to: "help.html", noErrorOnMissing: true },
    { from: at("assets/shortcuts.json"), to: "shortcuts.json", noErrorOnMissing: true },
    {
      from: at("manifest.xml"), to: "manifest.xml", noErrorOnMissing: true,
      transform: { transformer: (xml) => xml.toString().replaceAll(LOCAL_BASE_URL, BASE_URL), cache: false },
    },
  ],
});

function workbench(mode) {
  const base = page("workbench", mode, {
    entry: at("src/workbench/workbench.ts"),
    template: at("src/workbench/workbench.html"),
    copy: [{ from: at("assets/sample.xlsx"), to: "sample.xlsx", noErrorOnMissing: true }],
  });
  // Webpack's own minimizer makes the pane a tenth smaller than esbuild, but takes minutes over Univer, which nobody downloads.
  return { ...base, optimization: { ...base.optimization, minimizer: [new EsbuildPlugin({ target: "es2022", css: true })] } };
}

/** One file that Node runs as it is. Not made small: a stack trace from an office should be readable. */
function cli(mode) {
  const base = shared("cli", mode);
  const file = "cli/zhibiao.js";
  return {
    ...base,
    target: "node20",
    entry: { cli: at("src/cli/zhibiao.ts") },
    output: { path: DIST, filename: file },
    optimization: { minimize: false, splitChunks: false },
    plugins: [
      ...base.plugins,
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      { apply: (compiler) => compiler.hooks.afterEmit.tap("Executable", () => chmodSync(at("dist", file), 0o755)) },
    ],
  };
}

const BUILDS = [
  { make: taskpane, needs: ["src/taskpane/index.tsx", "src/taskpane/taskpane.html"] },
  { make: workbench, needs: ["src/workbench/workbench.ts", "src/workbench/workbench.html"] },
  { make: offline, needs: ["src/offline/index.ts", "src/offline/offline.html"] },
  { make: cli, needs: ["src/cli/zhibiao.ts"] },
];

module.exports = (_env, { mode = "production" } = {}) => {
  const builds = BUILDS.flatMap(({ make, needs }) => {
    const absent = needs.filter((file) => !existsSync(at(file)));
    if (absent.length === 0) return [make(mode)];
    console.log(`${make.name}: not built, there is no ${absent.join(", no ")} yet`);
    return [];
  });
  if (builds.length === 0) throw new Error("Nothing to build: neither a pane, nor a workbench, nor a command line is there yet.");
  return Object.assign(builds, { parallelism: 1 });
};
