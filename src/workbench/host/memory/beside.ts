import { HostFault, type Beside, type HostName } from "../host-workbook";
import { sheetIn } from "./book";
import type { Memory } from "./memory";

/** Names, XML parts, settings, print layout and filter of a memory workbook. Parts and settings are beside undo, as in Excel. */
export function memoryBeside(memory: Memory): Beside {
  return {
    names: () => [...memory.book.names],
    addName(name) {
      if (memory.book.names.some((other) => same(other, name))) throw new HostFault("ItemAlreadyExists", `name ${name.name}`);
      memory.change((book) => book.names.push(name));
    },
    removeName: (name) => memory.change((book) => {
      book.names = book.names.filter((other) => other.name.toLowerCase() !== name.toLowerCase());
    }),
    parts: new Map(),
    settings: new Map(),
    printLayout: (id) => ({ ...sheetIn(memory.book, id).print }),
    setPrintLayout: (id, layout) => memory.change((book) => {
      const sheet = sheetIn(book, id);
      sheet.print = { ...sheet.print, ...layout };
    }),
    filter(id) {
      const { filter } = sheetIn(memory.book, id);
      return filter && { sheet: id, ...filter };
    },
    setFilter: (id, area) => memory.change((book) => {
      sheetIn(book, id).filter = area && { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
    }),
    charts: (id) => sheetIn(memory.book, id).charts,
    setCharts: (id, charts) => memory.change((book) => void (sheetIn(book, id).charts = charts)),
  };
}

function same(one: HostName, other: HostName): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase() && one.scope === other.scope;
}
