import { COMMAND_INVOKED, type CommandListener } from "./commands";
import type { Host } from "./host";

/** A window as far as attaching needs it. */
export type AddinWindow = object;

/** What office.js is told about the machine; absent members take a Chinese Windows. */
export type AttachOptions = {
  /** Language of the user interface and the data, such as `zh-CN`. */
  readonly locale?: string;
  /** Where the document lies. */
  readonly documentUrl?: string;
  /** Further requirement sets reported, or other versions of ours. */
  readonly sets?: { readonly [set: string]: string };
};

/** Success, as office.js counts it. */
const OK = 0;

/** "Unsupported operation": what a command of the old API is answered. */
const UNSUPPORTED = 5100;

/** The command by which the function of a ribbon button says that it is done. */
const COMMAND_COMPLETED = 94;

/** Ground and letters as Office draws them, as numbers. */
const LIGHT = { ground: 0xffffff, ink: 0x262626 };
const DARK = { ground: 0x1f1f1f, ink: 0xf3f3f3 };

/** `window.external` as a Windows Excel offers it to office.js (design "approach B": batches go over the native bridge instead). */
export function external(host: Host, options: AttachOptions): object {
  const context = officeContext(host, options);
  return {
    GetContext: () => context,
    // disableLogging keeps office.js from loading its telemetry; 1 is a shared runtime.
    GetHostInfo: () => `Excel$Win32$16.01$${locale(options)}$$$disableLogging$1`,
    Execute(command: number, given: readonly unknown[], answered: (status: number) => void) {
      if (command === COMMAND_COMPLETED) host.commands.completed(String(given[0]));
      answered(command === COMMAND_COMPLETED ? OK : UNSUPPORTED);
    },
    RegisterEvent(event: number, _target: string, listener: CommandListener, answered: (status: number) => void) {
      if (event === COMMAND_INVOKED) host.commands.listen(listener);
      answered(OK);
    },
    UnregisterEvent(_event: number, _target: string, answered: (status: number) => void) {
      answered(OK);
    },
  };
}

function locale(options: AttachOptions): string {
  return options.locale ?? "zh-CN";
}

function officeContext(host: Host, options: AttachOptions): object {
  return {
    GetActivationMode: () => 1,
    GetAppCapabilities: () => 1,
    GetAppDataLocale: () => locale(options),
    GetAppType: () => 1,
    // A string: a number would show up as Office.context.displayLanguage.
    GetAppUILocale: () => locale(options),
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
    GetDocUrl: () => options.documentUrl ?? "",
    GetHostFullVersion: () => "16.0.17000.10000",
    GetInitialDisplayMode: () => 0,
    GetInstanceId: () => "zhibiao-workbench",
    GetOfficeThemeInfo: () => JSON.stringify(theme()),
    GetSettings: () => settings(host),
    GetSolutionRef: () => "zhibiao",
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(requirementSets(host, options)),
  };
}

/** What `Office.context.officeTheme` asks for: dark where the browser is. */
function theme(): object {
  const { ground, ink } = globalThis.matchMedia?.("(prefers-color-scheme: dark)").matches ? DARK : LIGHT;
  return { bodyBackgroundColor: ground, bodyForegroundColor: ink, controlBackgroundColor: ground, controlForegroundColor: ink };
}

/** Without `DelayForCellEdit` office.js drops the option of that name, without `RichApiRuntime` it does not send updates whole. */
function requirementSets(host: Host, options: AttachOptions): { [set: string]: string } {
  return { ExcelApi: host.apiSet, DelayForCellEdit: "1.1", RibbonApi: "1.1", RichApiRuntime: "1.2", SharedRuntime: "1.1", ...options.sets };
}

/** `Office.context.document.settings`: the workbook's settings, as JSON texts. What is written replaces all. */
function settings({ workbook }: Host): object {
  return {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of workbook.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      workbook.settings.clear();
      for (const [slot, key] of keys.entries()) workbook.settings.set(key, JSON.parse(values[slot] ?? "null"));
    },
  };
}
