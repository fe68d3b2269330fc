import { useEffect, useRef } from "react";
import type { Area } from "../actions";

/** Suggested areas below the field, each with its path, so that equal names can be told apart. */
export function AreaList({ id, label, areas, active, pick }: {
  readonly id: string; readonly label: string; readonly areas: readonly Area[]; readonly active: number; readonly pick: (area: Area) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => { list.current?.children[active]?.scrollIntoView?.({ block: "nearest" }); }, [active]);
  return (
    <ul className="suggestions" role="listbox" id={id} aria-label={label} lang="zh-CN" ref={list}>
      {areas.map((area, index) => (
        // The field keeps the focus: picking happens on pressing down, before it would be lost.
        <li key={area.code} role="option" id={`${id}-${index}`} aria-selected={index === active} onMouseDown={(event) => { event.preventDefault(); pick(area); }}>
          <span>{area.name}</span>
          <span className="small quiet">{area.path.replace(`/${area.name}`, "")}</span>
        </li>
      ))}
    </ul>
  );
}
