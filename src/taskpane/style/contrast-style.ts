/** Forced colours: signs and borders in CanvasText, the ring in Highlight, links in LinkText. */
export const CONTRAST_STYLE = `
@media (forced-colors: active) {
  .sign, .tile .tile-number { color: CanvasText !important; forced-color-adjust: none; }
  .tile, .facts, .card, .strip, .chips li { border: 1px solid CanvasText; }
  .tile[aria-pressed=true] { outline: 2px solid Highlight; outline-offset: -2px; }
  .tile.none .tile-number, .tile.none .sign { color: GrayText !important; }
  .ring { forced-color-adjust: none; }
  .ring .settled, .ring .tick { stroke: Highlight !important; }
  .ring.stale .settled, .ring .not-applicable { stroke: GrayText !important; }
  .ring .rest { stroke: GrayText; stroke-width: 1.5; }
  .ring .figures, .ring .caption { fill: CanvasText; }
  .tabs button[aria-selected=true] span::after { background: CanvasText; forced-color-adjust: none; }
  .group.open { outline: 2px solid Highlight; outline-offset: -2px; }
  .link { color: LinkText; }
  .tools > button, .strip button { border: 1px solid ButtonBorder; }
  .bar { forced-color-adjust: none; }
  .bar-track { fill: Canvas; stroke: GrayText; }
  .bar :is(.bar-line, .bar-gap, .bar-tick) { stroke: CanvasText; }
  .bar :is(.bar-dot, .bar-flag, .bar-target, .bar-label, .bar-value) { fill: CanvasText; }
  .bar-dot { stroke: Canvas; }
  .blank-lines span { border: 1px solid GrayText; }
}
`;
