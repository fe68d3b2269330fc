import path from "node:path";
import webpack, { type Configuration } from "webpack";
import { CACHE } from "./cache";

/** Where bundles for measuring go. */
const BUNDLES = path.join(CACHE, "bundles");

/** Bundles a script of the benchmark as the product is bundled, so that nothing but it is measured; `external` are packages loaded as they are. The path of the file. */
export async function bundle(entry: string, target: "node20" | "webworker", external: readonly string[] = []): Promise<string> {
  const filename = `${path.basename(entry, ".ts")}.js`;
  const config: Configuration = {
    mode: "production", target: target === "webworker" ? ["webworker", "es2022"] : target, entry, devtool: false, context: path.resolve("."),
    output: { path: BUNDLES, filename }, resolve: { extensions: [".ts", ".mjs", ".js", ".json"] },
    module: { rules: [{ test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
    externals: Object.fromEntries(external.map((name) => [name, `import ${name}`])),
    optimization: { minimize: false, splitChunks: false },
  };
  await new Promise<void>((resolve, reject) => {
    webpack(config, (error, stats) => (error ? reject(error) : stats?.hasErrors() ? reject(new Error(stats.toString("errors-only"))) : resolve()));
  });
  return path.join(BUNDLES, filename);
}
