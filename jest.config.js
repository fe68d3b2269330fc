/** Tests that need no browser and nothing beyond npm. Types are not checked here: `npm run types` does that once for everything. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["<rootDir>/test/browser/", "<rootDir>/test/bench/", "/node_modules/"],
  transform: {
    "\\.tsx?$": ["ts-jest", { tsconfig: "<rootDir>/test/tsconfig.jest.json", diagnostics: false }],
  },
  cacheDirectory: "<rootDir>/.cache/jest",
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  watchman: false,
  // The first screen a file draws loads all of Fluent, which a busy machine takes seconds for.
  testTimeout: 30_000,
  maxWorkers: 2,
};
