/** 检查: the ring, the verdict, the four classes, and the states without a list. */
export const CHECK_STYLE = `
.verdict { display: flex; align-items: center; gap: 12px; }
.verdict > svg { flex: none; }
.verdict > div { flex: 1; min-width: 0; }
.frame .verdict h2 { font-size: 16px; line-height: 22px; }
.verdict progress { display: block; width: 100%; height: 4px; margin-top: 8px; border: 0; border-radius: 2px; overflow: hidden; accent-color: var(--zbOk); }

.ring circle { stroke: var(--zbRest); stroke-width: 6; }
.ring .settled { stroke: var(--zbOk); }
.ring .not-applicable { stroke: var(--zbNotApplicable); }
.ring.stale .settled { stroke: var(--zbNotApplicable); }
.ring .figures { font-size: 16px; font-weight: 600; fill: var(--colorNeutralForeground1); }
.ring .caption { font-size: 11px; fill: var(--colorNeutralForeground3); }
.ring .tick { stroke: var(--zbOk); stroke-width: 5; }
.ring.stale .tick { stroke: var(--zbNotApplicable); }

.tiles { display: flex; gap: 6px; }
.tile { flex: 1 1 auto; min-width: 0; display: flex; flex-direction: column; align-items: flex-start; padding: 6px 8px; border: 1px solid transparent; border-radius: 6px; font: inherit; line-height: 16px; text-align: left; color: inherit; cursor: pointer; }
.tile-number { display: flex; align-items: center; gap: 6px; font-size: 18px; font-weight: 600; line-height: 22px; }
.tile-name { font-size: 12px; font-weight: 600; white-space: nowrap; }
.tile-effect { font-size: 11px; line-height: 15px; color: var(--colorNeutralForeground2); white-space: nowrap; }
.tile.error { background: var(--zbErrorGround); }
.tile.warning { background: var(--zbWarningGround); }
.tile.info { background: var(--zbInfoGround); }
.tile.undecided, .tile.none, .tile.blank { background: var(--zbUndecidedGround); }
.tile.error .tile-number { color: var(--zbError); }
.tile.warning .tile-number { color: var(--zbWarning); }
.tile.info .tile-number { color: var(--zbInfo); }
.tile:is(.undecided, .none) .tile-number, .tile.none .sign { color: var(--zbUndecided); }
.tile[aria-pressed=true] { box-shadow: inset 0 0 0 2px var(--colorNeutralForeground1); }
.tile:hover { border-color: var(--colorNeutralStroke1); }
.tile.blank { height: 52px; cursor: default; }
.blank-lines { display: flex; flex-direction: column; gap: 6px; }
.blank-lines span { height: 12px; border-radius: 4px; background: var(--zbRest); animation: breathe 2s ease-in-out infinite; }
.blank-lines span:first-child { width: 60%; height: 16px; }
@keyframes breathe { 50% { opacity: 0.5; } }
@media (prefers-reduced-motion: reduce) { .blank-lines span { animation: none; } }

.hero { display: flex; flex-direction: column; align-items: center; padding-top: 16px; text-align: center; }
.frame .hero h2 { margin: 12px 0 4px; font-size: 18px; line-height: 24px; }
.hero-icon { color: var(--zbOk); }
.legend > div { display: flex; align-items: baseline; padding: 7px 0; border-bottom: 1px solid var(--colorNeutralStroke3); }
.legend dt { flex: none; width: 82px; font-weight: 600; }
.legend dt svg { margin-right: 3px; vertical-align: -1px; }
.legend dd { font-size: 12px; color: var(--colorNeutralForeground2); }
.frame:lang(en) .legend dt { width: 92px; }

.rows > div { display: flex; padding: 5px 0; border-bottom: 1px solid var(--colorNeutralStroke3); }
.rows dt { flex: none; width: 56px; color: var(--colorNeutralForeground3); }
.frame:lang(en) .rows dt { width: 72px; }
.empty { text-align: center; padding: 16px 0; }
`;
