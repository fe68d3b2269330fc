/** The check list and the little bar. */
export const LIST_STYLE = `
.sign { flex: none; }
.sign.error { color: var(--zbError); }
.sign.warning { color: var(--zbWarning); }
.sign.info { color: var(--zbInfo); }
.sign.undecided { color: var(--zbUndecided); }

.tools { display: flex; align-items: center; gap: 4px; margin: 0 -8px -8px 0; }
.tools > span { flex: 1; min-width: 0; }
.tools .link { font-size: 12px; }
.tools > button { flex: none; min-width: 0; padding: 0 5px; }
.list-head { margin-bottom: 8px !important; }
.findings { margin: 0 -12px -12px !important; border-top: 1px solid var(--colorNeutralStroke2); }
.old { opacity: 0.7; }
.group { padding: 7px 12px 8px; border-bottom: 1px solid var(--colorNeutralStroke2); cursor: pointer; }
.group.open { background: var(--colorNeutralBackground2); box-shadow: inset 3px 0 0 var(--zbOk); cursor: default; }
.group-head { display: flex; align-items: center; gap: 8px; }
.group-name { flex: 1; min-width: 0; padding: 0; border: 0; background: none; font: inherit; font-weight: 600; min-height: 24px; text-align: left; color: inherit; cursor: pointer; overflow-wrap: anywhere; }
.cell { flex: none; display: inline-flex; align-items: center; gap: 2px; font-size: 12px; }
.line { display: flex; gap: 7px; align-items: baseline; }
.line .sign { position: relative; top: 1px; }
.line > span { min-width: 0; color: var(--colorNeutralForeground2); overflow-wrap: anywhere; }
.group-facts { margin: 4px 0 4px 19px; }
.group-facts:empty { display: none; }
.facts { display: flex; border: 1px solid var(--colorNeutralStroke2); border-radius: 4px; background: var(--colorNeutralBackground1); }
.facts > div { flex: 1 1 auto; min-width: 0; padding: 2px 8px 3px; }
.facts > div + div { border-left: 1px solid var(--colorNeutralStroke2); }
.facts dt { font-size: 11px; line-height: 16px; color: var(--colorNeutralForeground3); white-space: nowrap; }
.facts dd { font-weight: 600; line-height: 16px; overflow-wrap: anywhere; }
.group-cure { display: flex; flex-direction: column; align-items: flex-start; gap: 6px; margin: 3px 0 3px 19px; }
.hint { display: flex; align-items: center; gap: 6px; font-size: 12px; color: var(--zbOk); }
.frame p.hint { font-size: 12px; }

.bar { display: block; margin: 6px 0 2px; overflow: visible; font-size: 11px; }
.bar-track { fill: var(--zbRest); }
.bar-line { stroke: var(--zbInfo); stroke-width: 8; }
.bar-line.open { stroke-dasharray: 4 3; }
.bar-gap { stroke: var(--colorNeutralForeground3); stroke-width: 2; stroke-dasharray: 2 3; }
.bar-tick { stroke: var(--colorNeutralForeground1); stroke-width: 2; }
.bar-flag { fill: var(--colorNeutralForeground1); }
.bar-dot { fill: var(--zbInfo); stroke: var(--colorNeutralBackground2); stroke-width: 2; }
.bar.met .bar-line { stroke: var(--zbOk); }
.bar.met .bar-dot { fill: var(--zbOk); }
.bar-target, .bar-label, .bar-value { fill: var(--colorNeutralForeground2); }
.bar-value { font-size: 12px; }
.bar-value.strong { font-weight: 600; fill: var(--colorNeutralForeground1); }
`;
