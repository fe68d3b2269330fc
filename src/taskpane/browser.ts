import { StrictMode, createElement, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import type { Memory, Surroundings } from "./pane";

/** What surrounds a pane in any browser; `prefix` keeps its memories apart from others', `reader` is the page's own way to a worker, `hasKeys` what its host can do. */
export function browserSurroundings(prefix: string, reader: Surroundings["reader"], hasKeys = false): Surroundings {
  return { memory: localMemory(prefix), now: () => new Date(), copy, print, pause, give, reader, hasKeys };
}

/** Old browsers read the bytes of a file only after the press has returned. */
const KEPT_MS = 60_000;

/** Gives a file to the person. */
export function give(name: string, bytes: Uint8Array, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

/** Puts a page where the document has its place for it. */
export function show(page: ReactElement): void {
  const place = document.getElementById("pane");
  if (!place) throw new Error("the page has no place for the pane");
  createRoot(place).render(createElement(StrictMode, null, page));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => { setTimeout(done, milliseconds); });
}

/** Prints from a frame out of sight, so that the pane itself stays; the frame goes once the next page is printed. */
async function print(page: string): Promise<void> {
  document.getElementById("printed")?.remove();
  const frame = Object.assign(document.createElement("iframe"), { id: "printed", className: "unseen", srcdoc: page });
  const loaded = new Promise((done) => { frame.addEventListener("load", done, { once: true }); });
  document.body.append(frame);
  await loaded;
  frame.contentWindow?.focus();
  frame.contentWindow?.print();
}

/** Hosts that keep the clipboard to themselves may still take it from a field. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.body.appendChild(Object.assign(document.createElement("textarea"), { value: text, className: "unseen" }));
    const focused = document.activeElement;
    field.select();
    const copied = document.execCommand?.("copy") ?? false;
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return copied;
  }
}

/** What the browser keeps; nothing where storage is forbidden. */
function localMemory(prefix: string): Memory {
  return {
    get(name) {
      try {
        return localStorage.getItem(prefix + name);
      } catch {
        return null;
      }
    },
    set(name, value) {
      try {
        localStorage.setItem(prefix + name, value);
      } catch {
        // A forbidden storage costs only that the choice is asked again.
      }
    },
  };
}
