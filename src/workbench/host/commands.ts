/** What office.js registers to hear of ribbon buttons; it reads its payload through `toArray`. */
export type CommandListener = (event: number, payload: { toArray(): readonly string[] }) => void;

/** The number of the event of a pressed button. */
export const COMMAND_INVOKED = 39;

/** Ribbon buttons that run a function of the add-in: each press waits for the function's `event.completed()`. */
export class Commands {
  private listener: CommandListener | undefined;
  private readonly running = new Map<string, () => void>();
  private next = 1;

  listen(listener: CommandListener): void {
    this.listener = listener;
  }

  /** Resolves when the function says that it is done; rejects when no pane listens. */
  press(button: string, functionName: string): Promise<void> {
    const { listener } = this;
    if (!listener) return Promise.reject(new Error(`no pane has loaded that could run ${functionName}`));
    const id = String(this.next++);
    return new Promise((resolve) => {
      this.running.set(id, resolve);
      listener(COMMAND_INVOKED, { toArray: () => [id, functionName, JSON.stringify({ source: { id: button } })] });
    });
  }

  completed(id: string): void {
    this.running.get(id)?.();
    this.running.delete(id);
  }

  forget(): void {
    this.listener = undefined;
    this.running.clear();
  }
}
