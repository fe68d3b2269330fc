/** The picture in architecture.md as rules: import only leftward in core, only downward across layers. */
const CORE_ORDER = ["kernel", "sheet", "unit", "target", "catalogue", "template", "observation", "validation", "record", "merge", "highlight", "report"];

const rightOf = (room) => CORE_ORDER.slice(CORE_ORDER.indexOf(room) + 1);

/** One rule a room of core: it may not import what stands to its right. */
const leftward = CORE_ORDER.slice(0, -1).map((room) => ({
  name: `core-leftward-${room}`,
  severity: "error",
  comment: `catalogue → template → sheet → observations → findings flows one way: ${room} may not know what is made from it.`,
  from: { path: `^src/core/${room}/` },
  to: { path: `^src/core/(${rightOf(room).join("|")})/` },
}));

const forbidden = [
  ...leftward,
  {
    name: "core-is-pure",
    severity: "error",
    comment: "core knows no host, file, face or page, so that the same rule says the same thing in Excel, on the command line and in a test.",
    from: { path: "^src/core/" },
    to: { path: "^src/(?!core/)" },
  },
  {
    name: "core-only-zod",
    severity: "error",
    comment: "core must run anywhere and be read in one sitting: zod for reading the catalogue, nothing else from npm or Node.",
    from: { path: "^src/core/" },
    to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/zod/" },
  },
  {
    name: "core-data",
    severity: "error",
    comment: "plans and areas are data handed in by the faces; core that imports a plan would only work for that plan.",
    from: { path: "^src/core/" },
    to: { path: "^assets/" },
  },
  {
    name: "app-knows-only-core",
    severity: "error",
    comment: "a use case names ports, never a spreadsheet program or a screen; else it could not be tested without one.",
    from: { path: "^src/app/" },
    to: { path: "^src/(adapters|taskpane|cli|offline|workbench)/" },
  },
  {
    name: "adapters-do-not-know-each-other",
    severity: "error",
    comment: "Excel and .xlsx must look alike because both draw the same sheet, not because one leans on the other.",
    from: { path: "^src/adapters/([^/]+)/" },
    to: { path: "^src/adapters/", pathNot: "^src/adapters/$1/" },
  },
  {
    name: "adapters-below-faces",
    severity: "error",
    comment: "an adapter translates and decides nothing; words and buttons live above it.",
    from: { path: "^src/adapters/" },
    to: { path: "^src/(taskpane|cli|offline)/" },
  },
  {
    name: "faces-do-not-know-each-other",
    severity: "error",
    comment: "what two faces share belongs into app or core/report, or they will drift apart.",
    from: { path: "^src/(taskpane|cli)/" },
    to: { path: "^src/(taskpane|cli|offline)/", pathNot: "^src/$1/" },
  },
  {
    name: "offline-is-the-pane-over-xlsx",
    severity: "error",
    comment: "the offline page shows the pane's own screens over adapters/xlsx: no Office, no command line, no place where the pane meets Excel.",
    from: { path: "^src/offline/" },
    to: { path: "^src/(cli/|adapters/excel/|taskpane/(index|commands)\\.)" },
  },
  {
    name: "product-without-workbench",
    severity: "error",
    comment: "the workbench is scaffolding: nothing that ships may depend on it.",
    from: { path: "^src/", pathNot: "^src/workbench/" },
    to: { path: "^src/workbench/" },
  },
  {
    name: "host-without-grid",
    severity: "error",
    comment: "the host answers office.js for any HostWorkbook; the grid is one of them and can be swapped.",
    from: { path: "^src/workbench/host/" },
    to: { path: "^src/workbench/grid/" },
  },
  {
    name: "univer-only-in-the-grid",
    severity: "error",
    comment: "the grid stays behind one interface, so that swapping it costs one folder, and the pane stays small.",
    from: { path: "^src/", pathNot: "^src/workbench/grid/" },
    to: { path: "node_modules/(@univerjs|rxjs)/" },
  },
  {
    name: "node-only-in-cli",
    severity: "error",
    comment: "everything but the command line runs in a browser.",
    from: { path: "^src/", pathNot: "^src/cli/" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "ship-no-dev-packages",
    severity: "error",
    comment: "a package the product needs at run time belongs into dependencies. Types alone do no harm.",
    from: { path: "^src/", pathNot: "^src/workbench/" },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
  },
  {
    name: "no-circles",
    severity: "error",
    comment: "two files that need each other are one file, or hide a third. Types may: they are gone before anything runs.",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "no-lost-imports",
    severity: "error",
    comment: "an import that resolves to nothing fails only at run time.",
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], mainFields: ["module", "main", "types"] },
  },
};
