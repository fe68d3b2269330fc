import office from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const CODE = ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "scripts/**/*.ts"];

const HOST_GLOBALS = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/adapters/excel and the pane's entry talk to Office: everyone else goes through app/ports.ts.",
}));
const IMPURE_GLOBALS = ["Date", "window", "document", "navigator", "process", "Buffer", "require", "fetch", "setTimeout", "setInterval", "localStorage", "crypto"].map((name) => ({
  name,
  message: "Core is pure: the same input gives the same output on every machine. Take it as an argument.",
}));
const IMPURE_PROPERTIES = [{ object: "Math", property: "random", message: "Core is pure: chance comes in as an argument." }];

/** What would make the pane heavy: it must stay below 190 KB gzipped. */
const HEAVY_IMPORTS = [
  { name: "zod", message: 'import * as z from "zod/mini": the pane gets 18 KB lighter.' },
  { name: "@fluentui/react-icons", message: 'import from "@fluentui/react-icons/svg/table-add" and its like: the whole set is 4 MB to build and to test.' },
];

/** The plugin's own preset forces an old parser, so its rules are registered one by one. */
const OFFICE_RULES = [
  "call-sync-after-load", "call-sync-before-read", "load-object-before-read", "no-context-sync-in-loop",
  "no-empty-load", "no-navigational-load", "no-office-initialize", "test-for-null-using-isNullObject",
];

export default tseslint.config(
  { ignores: ["dist/", ".cache/", "node_modules/", "test/browser/shots/"] },
  {
    files: CODE,
    extends: [...tseslint.configs.recommended],
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-restricted-syntax": ["error", { selector: "ExportDefaultDeclaration", message: "Export by name: one thing has one name everywhere." }],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-ignore": true, "ts-nocheck": true, "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", 250],
      "max-lines-per-function": ["error", { max: 40 }],
      "no-console": "error",
      "no-restricted-imports": ["error", { paths: HEAVY_IMPORTS }],
      "no-restricted-globals": ["error", ...HOST_GLOBALS],
    },
  },
  { files: ["src/cli/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...HOST_GLOBALS, ...IMPURE_GLOBALS],
      "no-restricted-properties": ["error", ...IMPURE_PROPERTIES],
    },
  },
  {
    files: ["src/adapters/excel/**/*.ts", "src/taskpane/{index.tsx,index.ts,commands.ts}", "src/workbench/**/*.{ts,tsx}"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["src/adapters/excel/**/*.ts"],
    plugins: { "office-addins": office },
    rules: Object.fromEntries(OFFICE_RULES.map((rule) => [`office-addins/${rule}`, "error"])),
  },
);
