import { CommandService, type IExecutionOptions } from "@univerjs/core";

/**
 * Univer's command service without its leak. A command that is refused (locked cell) or throws stays on Univer's execution
 * stack for good; from then on every mutation is told that this command triggered it, and the formula engine believes that:
 * after one refused entry, styling an area could delete its formulas. So the stack is put back as it was.
 */
export class TidyCommands extends CommandService {
  override syncExecuteCommand<P extends object = object, R = boolean>(id: string, params?: P, options?: IExecutionOptions): R {
    const stack = this.#stack();
    const before = stack.length;
    try {
      return super.syncExecuteCommand<P, R>(id, params, options);
    } finally {
      stack.length = Math.min(stack.length, before);
    }
  }

  override async executeCommand<P extends object = object, R = boolean>(id: string, params?: P, options?: IExecutionOptions): Promise<R> {
    const stack = this.#stack();
    const before = new Set(stack);
    const running = super.executeCommand<P, R>(id, params, options);
    const pushed = stack.filter((item) => !before.has(item));
    try {
      return await running;
    } finally {
      for (const item of pushed) if (stack.includes(item)) stack.splice(stack.indexOf(item), 1);
    }
  }

  #stack(): object[] {
    return (this as unknown as { _commandExecutionStack: object[] })._commandExecutionStack;
  }
}
