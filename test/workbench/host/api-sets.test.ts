import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createHost } from "../../../src/workbench/host/host";
import { knownMembers } from "../../../src/workbench/host/thing";
import { memoryWorkbook, officeFolder, officeInNode } from "./office-node";

createHost(memoryWorkbook());

/** Members of the Excel namespace with their sets, as @types/office-js tags them: `Worksheet.autoFilter` → `1.9`. */
function documented(): Map<string, string> {
  const text = readFileSync(path.join(path.dirname(createRequire(__filename).resolve("@types/office-js/package.json")), "index.d.ts"), "utf8");
  const sets = new Map<string, string>();
  const excel = text.slice(text.indexOf("declare namespace Excel {"));
  for (const [, name = "", body = ""] of excel.matchAll(/^ {4}class (\w+)[^\n]*\{\r?\n([^]*?)^ {4}\}/gm)) {
    for (const [, comment = "", member = ""] of body.matchAll(/\/\*\*([^]*?)\*\/\s*(?:readonly )?(\w+)[(:?<]/g)) {
      const set = /\[Api set: ExcelApi (\d+\.\d+)(?! for password)/.exec(comment)?.[1];
      if (set !== undefined && !sets.has(`${name}.${member}`)) sets.set(`${name}.${member}`, set);
    }
  }
  return sets;
}

const sets = documented();
const compared = knownMembers().filter(({ className, member }) => sets.has(`${className}.${member}`));

test("the members of this host carry the sets that @types/office-js gives them", () => {
  expect(compared.length).toBeGreaterThan(150);
  const wrong = compared.filter(({ className, member, since }) => sets.get(`${className}.${member}`) !== since);
  expect(wrong.map(({ className, member, since }) => `${className}.${member} is ${sets.get(`${className}.${member}`) ?? ""}, not ${since}`)).toEqual([]);
});

test("every other member is one that the installed library sends, or a service of Office", () => {
  const library = readFileSync(path.join(officeFolder(), "excel-win32-16.01.debug.js"), "utf8");
  const strange = knownMembers().filter(({ className, member }) => !sets.has(`${className}.${member}`))
    .filter(({ member }) => !library.includes(`"${member.charAt(0).toUpperCase()}${member.slice(1)}"`) && !library.includes(`"${member}"`));
  expect(strange).toEqual([]);
});

test("a member above the reported set is ApiNotFound, the rest goes on", async () => {
  const office = await officeInNode(memoryWorkbook(), { apiSet: "1.9" });
  expect([office.Office.context.requirements.isSetSupported("ExcelApi", "1.9"), office.Office.context.requirements.isSetSupported("ExcelApi", "1.10")]).toEqual([true, false]);
  const above = office.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").conditionalFormats.getItemOrNullObject("x").load("id");
    await context.sync();
  });
  await expect(above).rejects.toMatchObject({ code: "ApiNotFound" });
  const within = await office.Excel.run(async (context) => {
    const filter = context.workbook.worksheets.getActiveWorksheet().autoFilter;
    filter.load("enabled");
    await context.sync();
    return filter.enabled;
  });
  await office.close();
  expect(within).toBe(false);
});
