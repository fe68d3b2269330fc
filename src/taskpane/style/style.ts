import { CHECK_STYLE } from "./check-style";
import { CONTRAST_STYLE } from "./contrast-style";
import { FORM_STYLE } from "./form-style";
import { FRAME_STYLE } from "./frame-style";
import { LIST_STYLE } from "./list-style";

/** The pane's own style sheet, over Fluent's tokens; small enough to stand in the page, so that no further file is fetched. */
export const STYLE = [FRAME_STYLE, FORM_STYLE, CHECK_STYLE, LIST_STYLE, CONTRAST_STYLE].join("\n");
