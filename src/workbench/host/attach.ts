import { external, type AddinWindow, type AttachOptions } from "./external";
import type { Host } from "./host";

export type { AddinWindow, AttachOptions } from "./external";

/**
 * Lets office.js, loaded afterwards in this window, find a host: the Win32 shim and the native bridge.
 * Call it in the pane's own page before office.js: what is set on an iframe's first blank window is gone after navigation.
 */
export function attach(window: AddinWindow, host: Host, options: AttachOptions = {}): void {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      void host.answer(text).then((answer) => bridge.onMessageFromHost?.(answer));
    },
  };
  host.connect((entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: "", message: { entries } })));
  Object.defineProperty(window, "external", { value: external(host, options), configurable: true, writable: true });
  Object.defineProperty(window, "_richApiNativeBridge", { value: bridge, configurable: true, writable: true });
}

/** The channel that office.js takes when it is there as it loads; it sets `onMessageFromHost` itself. */
type Bridge = { onMessageFromHost: ((text: string) => void) | null; sendMessageToHost(text: string): void };
