/** One value that changes over time, and those who watch it. */
export type Store<T> = {
  get(): T;
  /** Replaces the named members. */
  set(change: Partial<T>): void;
  /** Calls the watcher after each change; gives the way to stop. */
  watch(watcher: () => void): () => void;
};

/** A store that begins with this value. */
export function createStore<T extends object>(first: T): Store<T> {
  let now = first;
  const watchers = new Set<() => void>();
  return {
    get: () => now,
    set(change) {
      now = { ...now, ...change };
      for (const watcher of [...watchers]) watcher();
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
