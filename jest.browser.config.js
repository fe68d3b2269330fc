const { transform, transformIgnorePatterns, rootDir } = require("./jest.config.js");

/** The browser tests: Chromium against the served `dist/`. They wait for a real spreadsheet, hence the long limit. */
module.exports = {
  rootDir,
  transform,
  transformIgnorePatterns,
  testEnvironment: "<rootDir>/test/browser/environment.ts",
  testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
  globalSetup: "<rootDir>/test/browser/build.ts",
  cacheDirectory: "<rootDir>/.cache/jest-browser",
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  watchman: false,
  testTimeout: 120_000,
  // A browser that a failed test left open must not keep the run from ending.
  forceExit: true,
};
