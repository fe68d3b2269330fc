/** Which events the add-in listens to: event number and the sheet's id, or `Workbook` for all sheets. */
export class Registrations {
  private readonly listening = new Set<string>();
  /** `context.runtime.enableEvents`: false silences everything. */
  enabled = true;

  add(event: number, target: string): void {
    this.listening.add(`${event}:${target}`);
  }

  remove(event: number, target: string): void {
    this.listening.delete(`${event}:${target}`);
  }

  has(event: number, target: string): boolean {
    return this.enabled && this.listening.has(`${event}:${target}`);
  }

  forget(): void {
    this.listening.clear();
    this.enabled = true;
  }
}
