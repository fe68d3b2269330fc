import { fault } from "../errors";
import { text, truth } from "../given";
import { richClass, thing, type RichClass, type Thing } from "../thing";

/** Sets of services do not follow ExcelApi. */
const ANY = "1.1";

/** Told that `Office.actions` are ready to be run. */
const addinInternalService = richClass<null>({
  name: "AddinInternalService",
  methods: { notifyActionHandlerReady: { since: ANY, call: () => null } },
});

/** `Office.addin.showAsTaskpane` and `hide`. */
const appRuntimeService = richClass<null>({
  name: "AppRuntimeService",
  methods: {
    getAppRuntimeState: { since: ANY, call: (_, __, { pane }) => pane.state() },
    setAppRuntimeState: { since: ANY, call: (_, [state], { pane }) => pane.become(text(state)) },
  },
});

/** `Office.addin.setStartupBehavior`: taken note of by nobody. */
const appRuntimePersistenceService = richClass<null>({
  name: "AppRuntimePersistenceService",
  methods: {
    getAppRuntimeStartState: { since: ANY, call: () => "Inactive" },
    setAppRuntimeStartState: { since: ANY, call: () => null },
  },
});

/** `Office.ribbon.requestUpdate`. */
const dynamicRibbon = richClass<null>({
  name: "DynamicRibbon",
  methods: {
    executeRequestCreate: { since: ANY, call: () => null },
    getButton: { since: ANY, call: (_, [id]) => thing(ribbonButton, text(id)) },
    getTab: { since: ANY, call: (_, [id]) => thing(ribbonTab, text(id)) },
  },
});

const ribbonTab = richClass<string>({
  name: "RibbonTab",
  identity: (id) => ({ Id: id }),
  methods: { setVisibility: { since: ANY, call: () => null } },
});

const ribbonButton = richClass<string>({
  name: "RibbonButton",
  identity: (id) => ({ Id: id }),
  values: { enabled: { since: ANY, get: (id, { ribbon }) => ribbon.isEnabled(id), set: (id, enabled, { ribbon }) => ribbon.enable(id, truth(enabled)) } },
  methods: { setEnabled: { since: ANY, call: (id, [enabled], { ribbon }) => ribbon.enable(id, truth(enabled)) } },
});

const SERVICES: { readonly [name: string]: RichClass<null> } = {
  "Microsoft.AppRuntime.AppRuntimePersistenceService": appRuntimePersistenceService,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeService,
  "Microsoft.DynamicRibbon.DynamicRibbon": dynamicRibbon,
  "Microsoft.InternalService.AddinInternalService": addinInternalService,
};

/** The service of a name; `ApiNotFound` for one this host does not have. */
export function service(name: string): Thing {
  const known = SERVICES[name];
  if (!known) throw fault("ApiNotFound", `${name} is unknown to this host`);
  return thing(known, null);
}
