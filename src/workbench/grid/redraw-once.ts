import { Layer } from "@univerjs/preset-sheets-core";

/** Layers whose redraw is on its way. */
const waiting = new WeakSet<Layer>();

/**
 * Lets Univer ask for a redraw once a turn. Its own way opens and closes a message channel at each of the thousands of changes
 * that one batch may bring, which takes longer than the changes.
 */
export function redrawOnce(): void {
  Layer.prototype.makeDirtyWithDebounce = function makeDirtyOnce(this: Layer, state = true) {
    if (waiting.has(this)) return;
    waiting.add(this);
    setTimeout(() => {
      waiting.delete(this);
      this.makeDirty(state);
    });
  };
}
