/** Tests that need no browser and nothing beyond npm. Types are not checked here: `npm run types` does that once for everything. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["<rootDir>/test/browser/", "<rootDir>/test/bench/", "/node_modules/"],
  transform: {
    // hyparquet is published as ES modules alone, which jest's own require does not read.
    "node_modules/hyparquet.*\\.js$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.jest-js.json", diagnostics: false }],
    "\\.tsx?$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.jest.json", diagnostics: false }],
  },
  transformIgnorePatterns: ["/node_modules/(?!hyparquet)"],
  // jsdom draws nothing: style sheets that a screen brings along are empty here.
  moduleNameMapper: { "\\.css$": "<rootDir>/test/fixtures/no-style.ts" },
  cacheDirectory: "<rootDir>/.cache/jest",
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  watchman: false,
  // The first screen a file draws loads all of Fluent, which a busy machine takes seconds for.
  testTimeout: 30_000,
  maxWorkers: 2,
};
