import { oneOf, only } from "../given";
import { richClass } from "../thing";

/** The application; this host always calculates by itself, and screen and calculation cannot be held back. */
export const application = richClass<null>({
  name: "Application",
  values: {
    calculationMode: { since: "1.1", get: () => "Automatic", set: (_, mode) => only("Automatic", mode, "calculationMode") },
    calculationState: { since: "1.9", get: () => "Done" },
  },
  methods: {
    calculate: {
      since: "1.1",
      async call(_, [type], { workbook }) {
        oneOf(type, ["Recalculate", "Full", "FullRebuild"]);
        await workbook.settle();
      },
    },
    suspendApiCalculationUntilNextSync: { since: "1.6", call: () => null },
    suspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => null },
  },
});
