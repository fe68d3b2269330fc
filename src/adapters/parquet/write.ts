import { parquetWriteBuffer } from "hyparquet-writer";
import type { Column } from "../../core/report/tidy-columns";

/** A Parquet file: texts as UTF-8, numbers as doubles, Snappy inside. The same columns give the same bytes; without a row it holds the heads alone. */
export function writeParquet(columns: readonly Column[], createdBy: string): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({
    columnData: columns.map(({ name, kind, values }) => ({ name, data: [...values], type: kind === "text" ? "STRING" : "DOUBLE" })),
    createdBy,
  }));
}
