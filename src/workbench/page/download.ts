const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives a workbook to the person as a file of that name. */
export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
