import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "../../../scripts/manifest/check";

const ROOT = path.resolve(__dirname, "../../..");
const XML = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const COMMANDS = ["InsertTemplate", "ToggleTaskpane", "CheckWorkbook", "MarkFindings", "ClearMarks", "NextFinding", "OpenReview", "PrintReport", "OpenMerge", "OpenHelp"];
const SOURCE = COMMANDS.map((name) => `Office.actions.associate("${name}", run);`).join("\n");

function read(file: string): Uint8Array | undefined {
  const full = path.join(ROOT, file);
  return existsSync(full) ? readFileSync(full) : undefined;
}

/** The codes found in a manifest, each once. */
function codes(xml: string, commands: string | undefined = SOURCE): string[] {
  return [...new Set(checkManifest({ xml, read, commands }).map(({ code }) => code))].sort();
}

/** The manifest with one place changed; fails when the place is not there. */
function changed(from: string | RegExp, to: string): string {
  const xml = XML.replace(from, to);
  if (xml === XML) throw new Error(`nothing to change at ${String(from)}`);
  return xml;
}

test("the manifest that ships has no fault", () => {
  expect(checkManifest({ xml: XML, read, commands: SOURCE })).toEqual([]);
});

const BROKEN: readonly (readonly [code: string, from: string | RegExp, to: string])[] = [
  ["xml/broken", "</Hosts>", "</Host>"],
  ["xml/broken", "<OfficeApp", '<!DOCTYPE x [<!ENTITY a "b">]><OfficeApp'],
  ["element/order", /(\s*<Version>.*<\/Version>)(\s*<ProviderName>.*<\/ProviderName>)/, "$2$1"],
  ["element/order", /(<CustomTab id="Zhibiao.Tab">)([\s\S]*?)(\s*<Label resid="Tab.Label"\/>)/, "$1$3$2"],
  ["element/order", /(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/, "$2$1"],
  ["element/missing", /<SupportUrl.*\/>/, ""],
  ["element/missing", /<Supertip>[\s\S]*?<\/Supertip>/, ""],
  ["element/repeated", "<Permissions>ReadWriteDocument</Permissions>", "<Permissions>ReadWriteDocument</Permissions><Permissions>ReadWriteDocument</Permissions>"],
  ["element/unknown", "<GetStarted>", "<GetStarted><Video/>"],
  ["element/namespace", "schemas.microsoft.com/office/taskpaneappversionoverrides", "schemas.microsoft.com/office/mailappversionoverrides"],
  ["attribute/wrong", 'xsi:type="VersionOverridesV1_0"', 'xsi:type="VersionOverridesV1_1"'],
  ["attribute/wrong", 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'],
  ["text/too-long", 'DefaultValue="指标填报助手"', `DefaultValue="${"指".repeat(126)}"`],
  ["text/too-long", /Value="Makes the reporting/, `Value="${"long ".repeat(50)}`],
  ["text/too-long", 'Value="Insert template"', `Value="${"x".repeat(126)}"`],
  ["text/too-long", 'Value="Shows or hides the pane"', `Value="${"x".repeat(251)}"`],
  ["text/too-long", '/help.html"/>\n      </bt:Urls>', `/${"x".repeat(2048)}"/>\n      </bt:Urls>`],
  ["address/not-https", /<ExtendedOverrides Url="https:/, '<ExtendedOverrides Url="http:'],
  ["text/empty", 'Value="Indicators"', 'Value=""'],
  ["id/too-long", /Fill\.Label/g, "TheGroupInWhichThingsAreFilled.Label"],
  ["id/no-guid", /<Id>.*<\/Id>/, "<Id>zhibiao</Id>"],
  ["id/no-guid", /<Id>.*<\/Id>/, "<Id>00000000-0000-0000-0000-000000000000</Id>"],
  ["id/doubled", 'id="Zhibiao.MarkFindings"', 'id="Zhibiao.ClearMarks"'],
  ["version/form", "<Version>0.1.0.0<", "<Version>0.1.0.0.0<"],
  ["version/form", "<Version>0.1.0.0<", "<Version>0.1.123456<"],
  ["locale/default", "<DefaultLocale>zh-CN<", "<DefaultLocale>en-US<"],
  ["permissions/unknown", "ReadWriteDocument", "Everything"],
  ["resource/unresolved", '<Label resid="Tab.Label"/>', '<Label resid="Tab.Lable"/>'],
  ["resource/unused", "<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Old" DefaultValue="旧"><bt:Override Locale="en-US" Value="Old"/></bt:String>'],
  ["resource/doubled", '<bt:Url id="Help.Url"', '<bt:Url id="Help.Url" DefaultValue="https://localhost:3000/help.html"/><bt:Url id="Help.Url"'],
  ["resource/wrong-list", '<Label resid="Tab.Label"/>', '<Label resid="CheckWorkbook.Tip"/>'],
  ["locale/missing", /<bt:Override Locale="en-US" Value="Next"\/>/, ""],
  ["locale/missing", /<Override Locale="en-US" Value="Indicator Reporting"\/>/, ""],
  ["locale/doubled", /(<bt:Override Locale="en-US" Value="Next"\/>)/, "$1$1"],
  ["locale/untranslated", 'Value="Next"', 'Value="下一条"'],
  ["locale/untranslated", 'DefaultValue="下一条"', 'DefaultValue="Next"'],
  ["address/not-https", 'SupportUrl DefaultValue="https:', 'SupportUrl DefaultValue="http:'],
  ["address/not-https", 'DefaultValue="https://localhost:3000/help.html"/>\n      </bt:Urls>', 'DefaultValue="help.html"/>\n      </bt:Urls>'],
  ["address/foreign", 'IconUrl DefaultValue="https://localhost:3000', 'IconUrl DefaultValue="https://elsewhere.example.com'],
  ["app-domain/form", "<Hosts>", "<AppDomains><AppDomain>https://data.example.com/</AppDomain></AppDomains><Hosts>"],
  ["app-domain/form", "<Hosts>", "<AppDomains><AppDomain>https://*.example.com</AppDomain></AppDomains><Hosts>"],
  ["app-domain/own", "<Hosts>", "<AppDomains><AppDomain>https://localhost:3000</AppDomain></AppDomains><Hosts>"],
  ["icon/absent", "icons/check-32.png", "icons/chekc-32.png"],
  ["icon/size", "icons/check-32.png", "icons/check-80.png"],
  ["icon/size", /(HighResolutionIconUrl .*)app-64/, "$1app-32"],
  ["icon/no-png", "icons/check-32.png", "icons/check.svg"],
  ["icon/size-missing", '<bt:Image size="80" resid="check-80"/>', '<bt:Image size="64" resid="check-80"/>'],
  ["runtime/lifetime", 'lifetime="long"', 'lifetime="short"'],
  ["runtime/resid", '<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>'],
  ["runtime/resid", /<Action xsi:type="ExecuteFunction">\s*<FunctionName>ToggleTaskpane<\/FunctionName>/, '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Help.Url"/>'],
  ["runtime/start-page", 'SourceLocation DefaultValue="https://localhost:3000/taskpane.html', 'SourceLocation DefaultValue="https://localhost:3000/pane.html'],
  ["runtime/not-required", /<Set Name="SharedRuntime".*\/>/, ""],
  ["requirements/ribbon", "<Set Name=\"SharedRuntime\"", '<Set Name="RibbonApi" MinVersion="1.2"/><Set Name="SharedRuntime"'],
  ["requirements/hide-buttons", 'xsi:type="VersionOverridesV1_0">', 'xsi:type="VersionOverridesV1_0"><Requirements><bt:Sets><bt:Set Name="ExcelApi"/></bt:Sets></Requirements>'],
  ["command/not-associated", "<FunctionName>NextFinding<", "<FunctionName>nextFinding<"],
  ["action/unknown", 'xsi:type="ExecuteFunction"', 'xsi:type="OpenPage"'],
  ["action/incomplete", "<FunctionName>NextFinding</FunctionName>", ""],
];

test.each(BROKEN)("finds %s when %s becomes something else", (code, from, to) => {
  expect(codes(changed(from, to))).toContain(code);
});

test("a fault says where and what to do", () => {
  const [fault] = checkManifest({ xml: changed("<Version>0.1.0.0<", "<Version>x<"), read, commands: SOURCE });
  expect(fault).toEqual({ code: "version/form", line: 7, path: "OfficeApp/Version", todo: expect.stringContaining("1.0.0.0") });
});

test("all faults, not the first", () => {
  expect(codes(XML.replace('lifetime="long"', 'lifetime="short"').replace("<Version>0.1.0.0<", "<Version>x<"))).toEqual(["runtime/lifetime", "version/form"]);
});

test("a function that nothing calls, and a source that is not there", () => {
  expect(codes(XML, `${SOURCE}\nOffice.actions.associate("Forgotten", run);`)).toEqual(["command/without-button"]);
  expect(checkManifest({ xml: XML, read, commands: undefined }).map(({ code }) => code)).toEqual(["command/no-source"]);
});

test("a list of names counts as associated; a name outside it does not", () => {
  expect(codes(XML, `export const COMMAND_NAMES = [${COMMANDS.map((name) => `"${name}"`).join(", ")}] as const;`)).toEqual([]);
  expect(codes(XML, 'const NAMES = ["InsertTemplate"];')).toEqual(["command/not-associated"]);
});

test("the manifest fits the pane's code as it stands", () => {
  const commands = readFileSync(path.join(ROOT, "src/taskpane/commands.ts"), "utf8");
  expect(checkManifest({ xml: XML, read, commands })).toEqual([]);
});

test("the manifest that a build makes for a real server has no fault either", () => {
  expect(codes(XML.replaceAll("https://localhost:3000", "https://zhibiao.example.cn"))).toEqual([]);
});

test("every code of the checker has a manifest here that shows it", () => {
  const sources = ["order", "limits", "resources", "locales", "addresses", "icons", "runtime", "commands", "xml"].map((name) => readFileSync(path.join(ROOT, `scripts/manifest/${name}.ts`), "utf8"));
  const known = new Set(sources.flatMap((text) => [...text.matchAll(/"([a-z-]+\/[a-z-]+)"/g)].map(([, code]) => code)));
  const shown = new Set([...BROKEN.map(([code]) => code), "command/without-button", "command/no-source", "element/root"]);
  expect([...known].filter((code) => code !== undefined && !shown.has(code))).toEqual([]);
});

test("another kind of file altogether", () => {
  expect(codes('<MailApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"/>')).toContain("element/root");
  expect(codes("")).toEqual(["xml/broken"]);
});
