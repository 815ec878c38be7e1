#include "reports/html/style.hpp"

namespace fourfold::reports::html {

std::string_view styleSheet() {
    return R"css(
:root { --navy: #1f2a44; --ground: #f6f1e7; --card: #fffdf8; --line: #ddd4c2; --muted: #5e6780; --accent: #14695e;
  --good: #2a9d8f; --bad: #b8412e; --amber: #a06408; --track: #e9e2d3;
  --trust: #2a9d8f; --needs: #e9a23b; --objections: #7d93cf; --close: #d9604c; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--navy); overflow-wrap: anywhere;
  font: 16px/1.5 "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei",
    system-ui, sans-serif; }
main, header > div { max-width: 1080px; margin: 0 auto; padding: 0 24px; }
header { background: #18213a; color: #fbf8f1; padding: 28px 0 72px; }
header .brand { color: #6fd3c5; font-size: 14px; letter-spacing: .06em; margin: 0 0 6px; }
h1 { font-size: 30px; line-height: 1.25; margin: 0; }
header .filters { color: #b7c0d6; margin: 8px 0 0; }
main { margin-top: -48px; padding-bottom: 40px; }
h2 { font-size: 22px; line-height: 1.3; margin: 40px 0 14px; }
main > h2:first-child { color: #fbf8f1; margin-top: 0; }
h3 { font-size: 17px; line-height: 1.35; margin: 0 0 10px; }
h4 { font-size: 15px; margin: 18px 0 6px; }
p { margin: 0 0 10px; }
.muted, .note { color: var(--muted); font-size: 14px; } .of { margin: 0 0 4px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 14px; }
.tile, .card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
.tile { padding: 16px 18px; box-shadow: 0 2px 6px rgb(24 33 58 / 8%); }
.tile b { display: block; font-size: 28px; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile span { display: block; color: var(--muted); font-size: 14px; }
.card { padding: 20px 22px; margin: 0 0 16px; }
.tiles + .card { margin-top: 20px; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 20px 32px; }
.columns > * { min-width: 0; } .tight { gap: 2px 32px; }
svg { display: block; width: 100%; height: auto; }
svg text { font-family: inherit; fill: var(--muted); }
.bar { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1px 12px; align-items: baseline;
  margin: 0 0 9px; }
.bar .figures { font-variant-numeric: tabular-nums; font-size: 14px; text-align: right; white-space: nowrap; }
.bar .track { grid-column: 1 / -1; }
.lead { display: block; color: var(--muted); font-size: 14px; }
.track { position: relative; height: 10px; border-radius: 5px; background: var(--track); }
.track i { position: absolute; top: 0; left: 0; bottom: 0; border-radius: 5px; background: var(--good); }
.track u { position: absolute; top: 50%; height: 2px; margin-top: -1px; background: var(--navy); }
.track u::before, .track u::after { content: ""; position: absolute; top: -3px; width: 2px; height: 8px;
  background: var(--navy); }
.track u::before { left: 0; } .track u::after { right: 0; }
.thin { display: inline-block; width: 72px; height: 8px; vertical-align: 1px; margin-right: 8px; }
.right i { background: var(--good); } .wrong i { background: #c9a9a0; } .lost i { background: var(--close); }
.trust i, .trust.part { background: var(--trust); } .needs i, .needs.part { background: var(--needs); }
.objections i, .objections.part { background: var(--objections); } .close i, .close.part { background: var(--close); }
.shares { display: flex; height: 26px; border-radius: 6px; overflow: hidden; margin: 0 0 8px;
  background: var(--track); }
.part { color: #10182b; font-size: 13px; line-height: 26px; text-align: center; overflow: hidden;
  white-space: nowrap; }
.key { display: flex; flex-wrap: wrap; gap: 2px 16px; font-size: 14px; color: var(--muted); }
.key i { display: inline-block; width: 10px; height: 10px; border-radius: 3px; margin-right: 6px; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 7px 10px; text-align: right; vertical-align: top; border-bottom: 1px solid var(--line);
  overflow-wrap: normal; }
th.left, td.left { overflow-wrap: anywhere; }
th { color: var(--muted); font-weight: 600; vertical-align: bottom; min-width: 3.4em; }
th div { font-weight: 400; }
tbody tr:last-child td { border-bottom: 0; }
td { font-variant-numeric: tabular-nums; }
th.left, td.left { text-align: left; }
td.long { min-width: 180px; } td.name { min-width: 6em; }
td.figure { white-space: nowrap; } td.figure .note { font-size: 13px; }
.ok { color: var(--accent); font-weight: 600; } .no { color: var(--bad); font-weight: 600; }
.flag { color: var(--bad); margin: 2px 0; } .flag::before { content: "⚑ "; }
.kind { color: var(--muted); font-weight: 400; font-size: 14px; }
.gaps { border-left: 4px solid var(--needs); }
footer { color: var(--muted); font-size: 13px; line-height: 1.55; margin-top: 40px;
  border-top: 1px solid var(--line); padding-top: 16px; }
footer li { margin: 0 0 4px; } footer ul { padding-left: 20px; margin: 0; }
@media (max-width: 560px) { main, header > div { padding: 0 14px; } .card { padding: 16px 14px; }
  h1 { font-size: 25px; } .prose .figures { grid-column: 1 / -1; text-align: left; white-space: normal; } }
@page { size: A4; margin: 15mm 14mm; }
@media print {
  :root { --ground: #fff; --card: #fff; --muted: #454c60; --line: #c9c9c9; --track: #e8e8e8; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { font-size: 10pt; line-height: 1.42; }
  main, header > div { max-width: none; padding: 0; }
  header { background: none; color: #000; padding: 0 0 10pt; border-bottom: 2pt solid var(--navy);
    margin-bottom: 12pt; }
  header .brand { color: var(--accent); } header .filters { color: var(--muted); }
  main { margin-top: 0; padding-bottom: 0; }
  h1 { font-size: 20pt; } h2 { font-size: 14pt; margin: 18pt 0 7pt; } h3 { font-size: 11.5pt; }
    h4 { font-size: 10.5pt; }
  main > h2:first-child { color: inherit; }
  h2, h3, h4 { break-after: avoid; }
  .tile { box-shadow: none; padding: 8pt 10pt; } .tile b { font-size: 15pt; } .tile span, .muted, .note, .key,
    .bar .figures { font-size: 9pt; }
  .tiles { grid-template-columns: repeat(4, 1fr); gap: 8pt; }
  .columns { grid-template-columns: repeat(2, 1fr); gap: 12pt 20pt; }
  .card { padding: 10pt 12pt; margin-bottom: 9pt; }
  .bar, .tile, tr, .shares, .key, .note, .whole { break-inside: avoid; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; } th, td { padding: 3pt; } td.long { min-width: 0; } td.name { min-width: 4.5em; }
    td .note, td.figure .note { font-size: 8pt; }
  thead { display: table-header-group; }
  .thin { width: 42px; margin-right: 5px; }
  footer { font-size: 8.5pt; margin-top: 18pt; }
}
)css";
}

}  // namespace fourfold::reports::html
