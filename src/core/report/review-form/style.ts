/** How the review form looks on A4: rules instead of fills, legible in black and white; no row splits, heads repeat. */
export const STYLE = `
@page { size: A4 portrait; margin: 12mm 14mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #1B1F23; font: 9pt/1.4 "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif; font-variant-numeric: tabular-nums; background: #fff; }
main { max-width: 182mm; margin: 0 auto; padding: 6mm 0; }
main + main { break-before: page; }
h1 { margin: 0 0 2mm; text-align: center; font: 700 18pt/1.3 "SimSun", "Songti SC", "Noto Serif CJK SC", serif; letter-spacing: .12em; }
.head { display: grid; grid-template-columns: 2fr 1fr 1.4fr; gap: .5mm 4mm; padding-bottom: 2mm; border-bottom: 1.6pt solid #000; color: #5F6670; }
.head b { color: #1B1F23; font-weight: 600; } .head span:nth-child(3n) { text-align: right; }
.counts { display: flex; align-items: center; padding: 2mm 0; border-bottom: .5pt solid #888; }
.counts > div { flex: 1; text-align: center; border-left: .5pt solid #bbb; } .counts strong { display: block; font-size: 14pt; line-height: 1.3; } .counts small { color: #444; }
.counts .verdict { flex: 3.2; padding-right: 2mm; text-align: left; border: 0; } .verdict strong { font-size: 15pt; }
h2 { margin: 4mm 0 1.5mm; font-size: 11pt; break-after: avoid; } h2 i { font-style: normal; margin-right: 1.5mm; } h2 small { margin-left: 2mm; font-weight: 400; font-size: 8.5pt; color: #444; }
table { width: 100%; border-collapse: collapse; } thead { display: table-header-group; } tr { break-inside: avoid; }
th { padding: 1mm 1.5mm; text-align: left; font-weight: 600; border-top: 1pt solid #000; border-bottom: .6pt solid #000; white-space: nowrap; }
td { padding: .5mm 1.2mm; border-bottom: .4pt solid #aaa; vertical-align: top; } tbody tr:last-child td { border-bottom: 1pt solid #000; }
.name { min-width: 56mm; } .word { white-space: nowrap; }
.n { text-align: right; white-space: nowrap; } .box { text-align: center; white-space: nowrap; } .quiet { color: #555; } .missed { font-weight: 700; }
.error { color: #B10E1C; } .warning { color: #8A4B00; } .info { color: #0F5FA8; } td small { color: #555; }
figure { margin: 2.5mm 0 0; break-inside: avoid; } figcaption { font-size: 8.5pt; font-weight: 600; } figcaption small { margin-left: 2mm; font-weight: 400; color: #444; }
.gaps { display: block; width: 100%; margin-top: 1mm; } .gaps text { font-size: 2.8px; fill: #000; } .gaps rect { fill: #7F7F7F; stroke: #000; stroke-width: .15; } .gaps line { stroke: #000; stroke-width: .25; } .gaps .rule { stroke: #aaa; stroke-width: .15; }
.bar { width: 28mm; height: 2.6mm; vertical-align: middle; } .bar .way { fill: none; stroke: #333; stroke-width: 1; } .bar .done { fill: #666; }
footer { margin-top: 8mm; break-inside: avoid; } .sign { display: flex; gap: 6mm; } .sign span { flex: 1; padding-bottom: 6mm; border-bottom: .8pt solid #000; }
.foot { display: flex; justify-content: space-between; margin-top: 2mm; color: #555; font-size: 8pt; }
@media print { main { padding: 0; max-width: none; } .error, .warning, .info { color: #000; } }
`;
