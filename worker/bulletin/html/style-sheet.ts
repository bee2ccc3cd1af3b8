/** The form of GB/T 9704-2012 as a style sheet: a sheet of paper on the screen, A4 pages in print. */

const XIAOBIAOSONG = `"方正小标宋简体","FZXiaoBiaoSong-B05S","方正小标宋_GBK","华文中宋",STZhongsong,"宋体",SimSun,"Noto Serif CJK SC",serif`;
const FANGSONG = `"仿宋_GB2312","仿宋",FangSong,STFangsong,"Noto Serif CJK SC",serif`;
const KAITI = `"楷体_GB2312","楷体",KaiTi,STKaiti,"Noto Serif CJK SC",serif`;
const HEITI = `"黑体",SimHei,"Microsoft YaHei","Noto Sans CJK SC",sans-serif`;
const SONGTI = `"宋体",SimSun,"Noto Serif CJK SC",serif`;

const TURNED_NUMBER = `content: "— " counter(page) " —"; font: 14pt/1 ${SONGTI}; writing-mode: vertical-rl; vertical-align: top;`;

export const STYLE_SHEET = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt/1 ${SONGTI}; vertical-align: top; padding: 4.5mm 14pt 0 0; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt/1 ${SONGTI}; vertical-align: top; padding: 4.5mm 0 0 14pt; } }
@page sideways { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
/* Where it is on every sheet once the sheet is turned upright: its foot is the page's left. */
@page sideways:right { @bottom-right { content: none; } @left-bottom { ${TURNED_NUMBER} text-align: right; padding: 0 4.5mm 14pt 0; } }
@page sideways:left { @bottom-left { content: none; } @left-top { ${TURNED_NUMBER} text-align: left; padding: 14pt 4.5mm 0 0; } }
.sideways { page: sideways; }
* { box-sizing: border-box; }
body { margin: 0; background: #e9e9e7; color: #000; font: 16pt/28.95pt ${FANGSONG}; }
main { width: 210mm; max-width: 100%; margin: 8mm auto; padding: 37mm 26mm 35mm 28mm; background: #fff; box-shadow: 0 1px 6px rgba(0,0,0,.25); }
p, h1, h2, h3, ol { margin: 0; padding: 0; font-weight: normal; }
p { text-align: justify; text-indent: 2em; overflow-wrap: anywhere; }
.masthead { margin-top: 35mm; color: #f00; font: 38pt/1.1 ${XIAOBIAOSONG}; text-align: center; text-indent: 0; }
.issue { margin-top: 57.9pt; text-align: center; text-indent: 0; }
.issuer { display: flex; justify-content: space-between; flex-wrap: wrap; padding: 0 1em 2.5mm; border-bottom: .44mm solid #f00; text-indent: 0; }
h1 { margin: 57.9pt 0 0; font: 22pt/1.35 ${XIAOBIAOSONG}; text-align: center; }
h1 span { display: block; }
.draft { font-family: ${KAITI}; text-align: center; text-indent: 0; }
.addressee { margin-top: 28.95pt; text-indent: 0; }
h2 { font: 16pt/28.95pt ${HEITI}; text-indent: 2em; break-after: avoid; }
h3 { font: 16pt/28.95pt ${KAITI}; text-indent: 2em; break-after: avoid; }
.attachments { display: flex; margin-top: 28.95pt; padding-left: 2em; break-inside: avoid; }
.attachments > span { flex: none; }
.attachments ol { list-style: none; }
.attachments a { color: inherit; text-decoration: none; }
.signature { width: fit-content; margin: 57.9pt 4em 0 auto; text-align: center; text-indent: 0; break-inside: avoid; break-before: avoid; }
.signature span { display: block; }
section { break-before: page; margin-top: 28.95pt; }
.label { font-family: ${HEITI}; text-indent: 0; break-after: avoid; }
.title { margin: 28.95pt 0; font: 22pt/1.35 ${XIAOBIAOSONG}; text-align: center; text-indent: 0; }
.wide { overflow-x: auto; }
table { width: 100%; min-width: 150mm; margin-bottom: 9pt; border-collapse: collapse; table-layout: fixed; font-size: 9.5pt; line-height: 13.5pt; }
caption { padding: 4pt 0; font: 16pt/28.95pt ${KAITI}; text-align: left; }
th { font-weight: normal; }
thead th, .band th { font-family: ${HEITI}; }
thead th { white-space: pre-line; }
.band { break-after: avoid; }
.band th { text-align: left; }
th, td { padding: 1.5pt; border: .5pt solid #000; overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.left { text-align: left; }
.centre { text-align: center; }
.right { padding-right: 3pt; text-align: right; }
.chart { width: 140mm; max-width: 100%; margin: 9pt auto; break-inside: avoid; }
.sideways .chart { width: 120mm; }
.chart figcaption { font: 12pt/20pt ${HEITI}; text-align: center; }
.chart svg { display: block; width: 100%; height: auto; print-color-adjust: exact; }
.note { font-size: 9pt; line-height: 13.5pt; text-align: left; text-indent: 0; }
footer { margin-top: 28.95pt; border-top: .35mm solid #000; border-bottom: .35mm solid #000; font-size: 14pt; line-height: 24pt; break-inside: avoid; }
.copies { padding: 0 1em 0 4em; text-indent: -3em; border-bottom: .25mm solid #000; }
.printed { display: flex; justify-content: space-between; flex-wrap: wrap; padding: 0 1em; text-indent: 0; }
@media print {
  body { background: none; }
  main { width: auto; margin: 0; padding: 0; box-shadow: none; }
  section { margin-top: 0; }
  .wide { overflow: visible; }
}
@media screen and (max-width: 210mm) {
  main { margin: 0; padding: 8mm 5mm; }
  body { font-size: max(12.5pt, min(16pt, 4.2vw)); line-height: 1.8; }
  h1, h2, h3, p, caption { line-height: 1.8; }
  h1, .title { font-size: min(22pt, 5.6vw); line-height: 1.4; text-wrap: balance; }
  h2, h3 { font-size: inherit; }
  caption { font-size: 12.5pt; }
  .masthead { margin-top: 6mm; font-size: min(38pt, 7.4vw); line-height: 1.2; }
  .issue, h1 { margin-top: 6mm; }
  .addressee { margin-top: 5mm; }
}
`;

/** The mark of a draft over the type area of every printed page, on the side of the page number. */
export function draftPages(mark: string): string {
  const words = `content: "${mark.replace(/[^\p{L}\p{N} ]/gu, "")}"; font: 14pt/1 ${KAITI}; vertical-align: bottom;`;
  const turned = `${words} writing-mode: vertical-rl;`;
  return `@page :right { @top-right { ${words} padding: 0 14pt 7mm 0; } }
@page :left { @top-left { ${words} padding: 0 0 7mm 14pt; } }
@page sideways:right { @top-right { content: none; } @right-bottom { ${turned} text-align: right; padding: 0 0 14pt 7mm; } }
@page sideways:left { @top-left { content: none; } @right-top { ${turned} text-align: left; padding: 14pt 0 0 7mm; } }
`;
}
