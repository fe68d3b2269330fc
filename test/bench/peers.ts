import type { Loop } from "./intake-loops";

/** A library that reads the same files; its loop counts the cells that hold something. */
export type Peer = { readonly name: string; readonly load: () => Promise<Loop["each"]> };

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== "";
const filledIn = (rows: readonly (readonly unknown[] | undefined)[]): number => rows.reduce((sum, row) => sum + (row?.filter(isFilled).length ?? 0), 0);

/** The libraries of Node that the benchmark knows; those that are not installed are named as missing. */
export const PEERS: readonly Peer[] = [
  {
    name: "exceljs",
    load: async () => {
      const { default: { Workbook } } = await import("exceljs");
      return async (bytes) => {
        const workbook = await new Workbook().xlsx.load(bytes.slice().buffer);
        let cells = 0;
        workbook.eachSheet((sheet) => { sheet.eachRow((row) => { row.eachCell((cell) => { if (isFilled(cell.value)) cells += 1; }); }); });
        return cells;
      };
    },
  },
  {
    name: "@e965/xlsx",
    load: async () => {
      const { read } = await import("@e965/xlsx");
      return (bytes) => {
        const { Sheets } = read(bytes, { type: "array", dense: true });
        return Object.values(Sheets).reduce((sum, sheet) => sum + ((sheet as { "!data"?: ({ v?: unknown }[] | undefined)[] })["!data"] ?? []).reduce((cells, row) => cells + (row?.filter((cell) => isFilled(cell?.v)).length ?? 0), 0), 0);
      };
    },
  },
  {
    name: "hucre",
    load: async () => {
      const { readXlsx } = await import("hucre/xlsx");
      return async (bytes) => (await readXlsx(bytes)).sheets.reduce((sum, { rows }) => sum + filledIn(rows), 0);
    },
  },
  {
    name: "read-excel-file",
    load: async () => {
      const { default: readExcelFile } = await import("read-excel-file/node");
      return async (bytes) => (await readExcelFile(Buffer.from(bytes))).reduce((sum, { data }) => sum + filledIn(data), 0);
    },
  },
];

/** Packages that a bundle of this file leaves to Node. */
export const PEER_PACKAGES = ["exceljs", "@e965/xlsx", "hucre/xlsx", "read-excel-file/node"] as const;

/** What openpyxl does with the same files, for a `python3` that has it: prints CPU seconds and the cells counted. */
export const OPENPYXL = `import sys,json,resource,openpyxl
before=resource.getrusage(resource.RUSAGE_SELF); cells=0
for file in sys.argv[1:]:
  book=openpyxl.load_workbook(file,read_only=True,data_only=True)
  for sheet in book.worksheets:
    for row in sheet.iter_rows(values_only=True): cells+=sum(1 for value in row if value not in (None,""))
after=resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"cpuSeconds":after.ru_utime+after.ru_stime-before.ru_utime-before.ru_stime,"sum":cells}))`;
