import { truth } from "../given";
import { richClass } from "../thing";

/** `context.runtime`. */
export const runtime = richClass<null>({
  name: "Runtime",
  values: {
    enableEvents: {
      since: "1.8",
      get: (_, { registrations }) => registrations.enabled,
      set(_, enabled, { registrations }) {
        registrations.enabled = truth(enabled);
      },
    },
  },
});
