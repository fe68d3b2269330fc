/** The five bands, type, links, cards and what else every screen shares. */
export const FRAME_STYLE = `
html, body, #pane { height: 100%; margin: 0; }
.pane-root { height: 100%; }
.frame { display: flex; flex-direction: column; height: 100%; min-width: 300px; font: 400 13px/20px var(--fontFamilyBase); font-variant-numeric: tabular-nums; color: var(--colorNeutralForeground1); background: var(--colorNeutralBackground1); }
.frame p, .frame h1, .frame h2, .frame ul, .frame ol, .frame dl, .frame dd, .frame pre { margin: 0; padding: 0; font: inherit; }
.frame ul, .frame ol { list-style: none; }
.frame h2 { font-weight: 600; font-size: 13px; }
.small { font-size: 12px; line-height: 16px; }
.frame p.small, .frame span.small { font-size: 12px; line-height: 16px; }
.quiet { color: var(--colorNeutralForeground3); font-weight: 400; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.frame button, .frame select, .frame input { font-family: inherit; }
.link { border: 0; padding: 0; background: none; font: inherit; color: var(--zbOk); cursor: pointer; min-height: 24px; }
.link:hover { text-decoration: underline; }
.frame :is(.link, .tile, .group-name, .tabs button, summary, pre):focus-visible { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 1px; border-radius: 4px; }

.context { flex: none; display: flex; align-items: center; gap: 9px; height: 46px; padding: 0 44px 0 13px; box-sizing: border-box; }
.context > svg { flex: none; }
.context > div { min-width: 0; }
.frame .context h1 { font-weight: 600; line-height: 17px; }
.context h1, .context p { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }

.tabs { flex: none; display: flex; height: 38px; padding: 0 4px; border-bottom: 1px solid var(--colorNeutralStroke2); box-sizing: border-box; }
.tabs button { flex: 1 1 25%; padding: 0 2px; border: 0; background: none; font-size: 14px; line-height: 20px; color: var(--colorNeutralForeground2); cursor: pointer; }
.tabs button span { position: relative; display: block; padding: 8px 0 9px; margin: 0 10px; }
.tabs button[aria-selected=true] { font-weight: 600; color: var(--colorNeutralForeground1); }
.tabs button[aria-selected=true] span::after { content: ""; position: absolute; inset: auto 0 0; height: 3px; border-radius: 2px; background: var(--colorCompoundBrandStroke); }
.tabs button:hover span::after { content: ""; position: absolute; inset: auto 0 0; height: 3px; border-radius: 2px; background: var(--colorNeutralStroke1); }
.tabs button[aria-selected=true]:hover span::after { background: var(--colorCompoundBrandStroke); }
.frame:lang(en) .tabs button span { margin: 0 4px; }

.body { flex: 1; min-height: 0; display: flex; flex-direction: column; gap: 12px; padding: 12px; box-sizing: border-box; overflow: hidden scroll; scrollbar-width: thin; scrollbar-color: transparent transparent; }
.body:is(:hover, :focus-within) { scrollbar-color: var(--colorNeutralStroke1) transparent; }
.body > * { flex: none; }

.actions { flex: none; display: flex; gap: 8px; padding: 8px 12px 4px; border-top: 1px solid var(--colorNeutralStroke2); }
.actions > * { flex: none; min-width: 0; padding-inline: 12px; }
.actions > :last-child { flex: 1; }

.status { flex: none; display: flex; align-items: center; gap: 8px; height: 26px; padding: 0 12px 5px; font-size: 12px; color: var(--colorNeutralForeground3); }
.message { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.status .link { flex: none; font-weight: 600; }
.language { flex: none; display: flex; align-items: center; gap: 4px; }
.language select { border: 0; padding: 0; font-size: 12px; min-height: 24px; color: inherit; background: var(--colorNeutralBackground1); cursor: pointer; }

.card { display: flex; flex-direction: column; gap: 8px; padding: 12px; border-radius: 8px; }
.card.warning { background: var(--zbWarningGround); }
.card.info { background: var(--zbInfoGround); }
.card-head { display: flex; gap: 10px; }
.card-head > svg { flex: none; width: 24px; height: 24px; }
.card.warning .card-head > svg { color: var(--zbWarning); }
.card.info .card-head > svg { color: var(--zbInfo); }
.frame .card h2 { font-size: 16px; line-height: 22px; }
.card-head .small { color: var(--colorNeutralForeground2); overflow-wrap: anywhere; }
.card kbd { display: inline-block; padding: 0 4px; border: 1px solid var(--colorNeutralStroke1); border-radius: 4px; font: inherit; font-size: 12px; line-height: 16px; background: var(--colorNeutralBackground1); }
.waiting { display: flex; align-items: center; gap: 8px; }
.support summary { min-height: 24px; line-height: 24px; font-size: 12px; color: var(--colorNeutralForeground2); cursor: pointer; }
.frame .support pre { margin: 4px 0 8px; padding: 6px 8px; border-radius: 4px; font: 11px/16px Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--colorNeutralBackground1); user-select: text; }
.support button { margin-right: 8px; }

.steps { display: flex; flex-direction: column; gap: 6px; }
.steps li { display: flex; align-items: center; gap: 8px; }
.step-number { flex: none; display: inline-flex; align-items: center; justify-content: center; width: 14px; height: 14px; border: 1px solid currentColor; border-radius: 50%; font-size: 11px; line-height: 14px; }

.spinner { display: inline-block; width: 16px; height: 16px; box-sizing: border-box; border: 2px solid var(--zbRest); border-top-color: var(--zbOk); border-radius: 50%; animation: turn 1s linear infinite; }
@keyframes turn { to { transform: rotate(360deg); } }
@media (prefers-reduced-motion: reduce) { .spinner { animation-duration: 4s; } }
.later { padding: 24px 0; text-align: center; }
.outside { height: 100%; font: 400 13px/20px var(--fontFamilyBase); color: var(--colorNeutralForeground1); background: var(--colorNeutralBackground1); }
.outside p, .outside h2 { margin: 0; }
.outside h2 { font-size: 16px; line-height: 22px; }
`;
