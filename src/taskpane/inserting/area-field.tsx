import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { useId, useState, type KeyboardEvent } from "react";
import type { Area } from "../actions";
import { areaOf, tellApart, type AreaMatch } from "./area-match";
import { usePane, useWords } from "../face";
import { pickArea, typeArea } from "./filling";
import type { Form } from "../session";
import type { Words } from "../words/words";
import { AreaList } from "./area-list";

/** The area: typed by name or code, or picked from what is suggested; an exact name needs no pick. */
export function AreaField({ locked, form }: { readonly locked: boolean; readonly form: Form }) {
  const pane = usePane();
  const { template } = useWords();
  const id = useId();
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const match = areaOf(form);
  const options = wanted && match?.kind !== "known" ? (form.lookedUp?.suggested ?? []) : [];
  const pick = (area: Area) => { pickArea(pane, area); setWanted(false); };
  const type = (text: string) => { setWanted(true); setActive(-1); void typeArea(pane, text); };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") return setWanted(false);
    const chosen = options[active];
    if (event.key === "Enter" && chosen) pick(chosen);
    else if (event.key === "ArrowDown") { setWanted(true); setActive(Math.min(active + 1, options.length - 1)); }
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, -1));
    else return;
    event.preventDefault();
  };
  return (
    <div className="field area">
      <label htmlFor={`${id}-input`}>{template.area}</label>
      <span className="text-box">
        <LocationRegular aria-hidden="true" fontSize={16} />
        <input
          type="text" id={`${id}-input`} data-testid="area-input" role="combobox" autoComplete="off" placeholder={template.areaHint}
          aria-expanded={options.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list" aria-describedby={`${id}-note`}
          {...(active >= 0 && { "aria-activedescendant": `${id}-list-${active}` })}
          value={form.area} disabled={locked} onChange={({ target }) => type(target.value)} onKeyDown={press} onBlur={() => setWanted(false)}
        />
      </span>
      {options.length > 0 && <AreaList id={`${id}-list`} label={template.suggestions} areas={options} active={active} pick={pick} />}
      <p className="small quiet" id={`${id}-note`}>
        {!locked && options.length === 0 && match && noteOf(match, form.area, template)}
      </p>
    </div>
  );
}

/** What is taken for a text that is no area's own name. */
function noteOf(match: AreaMatch, typed: string, template: Words["template"]): string | undefined {
  if (match.kind === "unknown") return template.unknownArea;
  if (match.kind === "several") return template.severalAreas(tellApart(match.areas));
  return match.kind === "known" && match.area.name !== typed.trim() ? template.knownArea(match.area.name, match.area.code) : undefined;
}
