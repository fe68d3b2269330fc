import { run } from "./batch";
import { Commands } from "./commands";
import type { Context, Pane, Ribbon } from "./context";
import { refusal } from "./errors";
import { entriesOf, OBJECT_EVENT } from "./events";
import type { Change, HostWorkbook } from "./host-workbook";
import { makers } from "./makers";
import { References } from "./references";
import { Registrations } from "./registrations";
import { DELAY_FOR_CELL_EDIT, type Entry, type Envelope, type RequestBody, type ResponseBody } from "./wire";

/** How a host behaves; absent members take Excel on the web with ExcelApi 1.15. */
export type HostOptions = {
  /** Highest ExcelApi set reported, such as `1.9`; never above 1.15, which is all the npm build of office.js has. */
  readonly apiSet?: string;
  /** The workbook's file name. */
  readonly name?: string;
  /** Largest request and answer, in bytes of UTF-8. */
  readonly limitBytes?: number;
  /** Told `Visible` or `Background` when the add-in shows or hides its pane. */
  readonly onPane?: (state: string) => void;
  /** Told when the add-in enables or disables a ribbon button. */
  readonly onRibbon?: (control: string, enabled: boolean) => void;
};

/** Excel as office.js sees it, over any workbook. Batches run one after the other, in the order they came. */
export interface Host {
  readonly workbook: HostWorkbook;
  readonly apiSet: string;
  /** Answers a batch; text in, text out. `flags` are office.js's own, 64 waits for the end of cell editing. */
  processQuery(body: string, flags?: number): Promise<string>;
  processQuery(body: RequestBody, flags?: number): Promise<ResponseBody>;
  /** Answers an envelope of the native bridge with another, both JSON. */
  answer(envelope: string): Promise<string>;
  /** One entry a batch that office.js sent, release batches included. */
  traffic(): readonly { readonly bytes: number }[];
  /** Lets the n-th batch from now fail with a code before anything of it is done; 1 is the next. */
  failBatch(n: number, code: string): void;
  /** Sends what happens to a pane just loaded, in place of the one before: its events and ranges are forgotten. */
  connect(listener: (entries: readonly Entry[]) => void): void;
  /** Runs an associated function as a ribbon button does, once a pane has loaded; resolves at its `event.completed()`. */
  runAction(functionName: string, button?: string): Promise<void>;
  /** Runs an associated function as a key combination does: its event has no `completed`. */
  runShortcut(functionName: string): void;
  readonly commands: Commands;
  /** Resolves once every batch so far is answered and its events are sent. */
  idle(): Promise<void>;
}

/** Excel on the web takes 5 MB each way (docs:concepts/resource-limits-and-performance-optimization). */
const LIMIT_BYTES = 5 * 1024 * 1024;

/** How often a held batch looks whether the cell is still being edited. */
const EDIT_POLL_MS = 20;

/** The state of a pane that stands open; `Background` runs on unseen. */
const VISIBLE = "Visible";

/** The number of the event that the pane was shown or hidden. */
const PANE_VISIBILITY = 65539;

/** A host over a workbook. */
export function createHost(workbook: HostWorkbook, options: HostOptions = {}): Host {
  return new WorkbookHost(workbook, options);
}

class WorkbookHost implements Host {
  readonly apiSet: string;
  readonly commands = new Commands();
  private readonly references = new References();
  private readonly registrations = new Registrations();
  private readonly context: Context;
  private readonly limit: number;
  private readonly sent: { readonly bytes: number }[] = [];
  private readonly failures = new Map<number, string>();
  private readonly outbox: Entry[] = [];
  private listener: (entries: readonly Entry[]) => void = () => undefined;
  private queue: Promise<unknown>;
  private stale = true;
  private flushing = false;

  constructor(readonly workbook: HostWorkbook, options: HostOptions) {
    this.apiSet = options.apiSet ?? "1.15";
    this.limit = options.limitBytes ?? LIMIT_BYTES;
    this.queue = workbook.ready;
    this.context = {
      workbook,
      name: options.name ?? "工作簿1.xlsx",
      make: makers(this.references),
      references: this.references,
      registrations: this.registrations,
      apiSet: this.apiSet,
      settled: () => this.settled(),
      pane: pane((state) => this.showPane(state, options.onPane)),
      ribbon: ribbon(options.onRibbon),
    };
    workbook.on((change) => this.hear(change));
  }

  processQuery(body: string, flags?: number): Promise<string>;
  processQuery(body: RequestBody, flags?: number): Promise<ResponseBody>;
  async processQuery(body: string | RequestBody, flags = 0): Promise<string | ResponseBody> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const answer = await this.enqueue(text, flags);
    return typeof body === "string" ? answer : (JSON.parse(answer) as ResponseBody);
  }

  async answer(envelope: string): Promise<string> {
    const { id, flags, message } = JSON.parse(envelope) as Envelope;
    const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    return JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body: await this.processQuery(body, flags) } });
  }

  traffic(): readonly { readonly bytes: number }[] {
    return [...this.sent];
  }

  failBatch(n: number, code: string): void {
    this.failures.set(this.sent.length + n, code);
  }

  connect(listener: (entries: readonly Entry[]) => void): void {
    this.references.forget();
    this.registrations.forget();
    this.commands.forget();
    this.outbox.length = 0;
    this.listener = listener;
    // A pane just loaded takes itself to stand open.
    if (this.context.pane.state() !== VISIBLE) this.context.pane.become(VISIBLE);
  }

  runAction(functionName: string, button = functionName): Promise<void> {
    return this.commands.press(button, functionName);
  }

  runShortcut(functionName: string): void {
    this.outbox.push({ messageCategory: 2, messageType: 1000, targetId: "", message: JSON.stringify([functionName, "{}"]), id: 0 });
    this.flushLater();
  }

  async idle(): Promise<void> {
    let seen: Promise<unknown>;
    do {
      seen = this.queue;
      await seen;
      await new Promise((resolve) => setTimeout(resolve, 0));
    } while (seen !== this.queue || this.outbox.length > 0);
  }

  /** The page shows or hides the pane; the add-in hears of it as `Office.addin.onVisibilityModeChanged`. */
  private showPane(state: string, told: HostOptions["onPane"]): void {
    told?.(state);
    this.outbox.push({ messageCategory: OBJECT_EVENT, messageType: PANE_VISIBILITY, targetId: "", message: JSON.stringify({ visibility: state === VISIBLE ? "Visible" : "Hidden" }), id: 0 });
    this.flushLater();
  }

  private enqueue(text: string, flags: number): Promise<string> {
    const bytes = size(text);
    this.sent.push({ bytes });
    const failure = this.failures.get(this.sent.length) ?? this.refused(bytes, flags);
    if (failure !== undefined) return Promise.resolve(JSON.stringify(refusal(failure)));
    const answer = this.queue.then(() => this.perform(JSON.parse(text) as RequestBody, flags));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private refused(bytes: number, flags: number): string | undefined {
    if (bytes > this.limit) return "RequestPayloadSizeLimitExceeded";
    return this.workbook.editing() && (flags & DELAY_FOR_CELL_EDIT) === 0 ? "InvalidOperationInCellEditMode" : undefined;
  }

  private async perform(body: RequestBody, flags: number): Promise<string> {
    while (this.workbook.editing()) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return JSON.stringify(refusal("InvalidOperationInCellEditMode"));
      await new Promise((resolve) => setTimeout(resolve, EDIT_POLL_MS));
    }
    const end = this.workbook.begin();
    try {
      const answer = JSON.stringify(await run(body, this.context));
      return size(answer) > this.limit ? JSON.stringify(refusal("ResponsePayloadSizeLimitExceeded")) : answer;
    } finally {
      end();
      this.flushLater();
    }
  }

  private async settled(): Promise<void> {
    if (!this.stale) return;
    await this.workbook.settle();
    this.stale = false;
  }

  private hear(change: Change): void {
    if (change.kind !== "selected" && change.kind !== "activated") this.stale = true;
    this.references.follow(change);
    this.outbox.push(...entriesOf(change, this.registrations, this.workbook));
    this.flushLater();
  }

  /** A macrotask after the last answer, which goes out in a microtask: what a batch caused comes after it. */
  private flushLater(): void {
    if (this.flushing) return;
    this.flushing = true;
    void this.flush();
  }

  private async flush(): Promise<void> {
    let answered: Promise<unknown>;
    do {
      answered = this.queue;
      await answered;
      await new Promise((resolve) => setTimeout(resolve, 0));
    } while (answered !== this.queue);
    this.flushing = false;
    const entries = this.outbox.splice(0);
    if (entries.length > 0) this.listener(entries);
  }
}

function size(text: string): number {
  return new TextEncoder().encode(text).length;
}

function pane(told: (state: string) => void): Pane {
  let state = VISIBLE;
  return {
    state: () => state,
    become(next) {
      const other = next !== state;
      state = next;
      if (other) told(next);
    },
  };
}

function ribbon(told: HostOptions["onRibbon"]): Ribbon {
  const disabled = new Set<string>();
  return {
    isEnabled: (control) => !disabled.has(control),
    enable(control, enabled) {
      if (enabled) disabled.delete(control);
      else disabled.add(control);
      told?.(control, enabled);
    },
  };
}
