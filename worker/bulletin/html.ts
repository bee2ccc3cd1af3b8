/** A bulletin as one page of HTML, to read on a screen and to print on A4: no script, nothing fetched. */
import type {
  BulletinAttachment,
  BulletinBlock,
  BulletinChart,
  BulletinDocument,
} from "#shared/bulletin/document.ts";
import { orientationOf } from "./docx/attachment-pages.ts";
import { chartsOf } from "./chart-bars.ts";
import type { Edition } from "./edition.ts";
import { chartFigure } from "./html/chart-svg.ts";
import { escapeHtml } from "./html/escape.ts";
import { tableOf } from "./html/tables.ts";
import { draftPages, STYLE_SHEET } from "./html/style-sheet.ts";

/** The whole document, every text of it escaped. */
export function renderHtml(bulletin: BulletinDocument, edition: Edition): string {
  const { language, title, form } = bulletin;
  const charts = chartsOf(bulletin);
  const figure: Figure = (chart) => chartFigure(chart, charts.indexOf(chart) + 1);
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE_SHEET}${edition.draft ? draftPages(form.draft) : ""}</style>
</head>
<body>
<main>
${head(bulletin, edition)}
${body(bulletin, figure)}
${bulletin.attachments.map((attachment, index) => attachmentSection(attachment, form.attachmentLabels[index] ?? "", figure)).join("\n")}
${record(bulletin)}
</main>
</body>
</html>
`;
}

function head({ masthead, issuer, form, title }: BulletinDocument, { draft }: Edition): string {
  const lines = form.titleLines.map((line) => `<span>${escapeHtml(line)}</span>`).join("");
  return `<header>
<p class="masthead">${escapeHtml(masthead)}</p>
<p class="issue">${escapeHtml(form.issue)}</p>
<p class="issuer"><span>${escapeHtml(issuer)}</span><span>${escapeHtml(form.date)}</span></p>
<h1 aria-label="${escapeHtml(title)}">${lines}</h1>${draft ? `\n<p class="draft">（${escapeHtml(form.draft)}）</p>` : ""}
</header>`;
}

type Figure = (chart: BulletinChart) => string;

function body({ addressee, blocks, attachments, form, signature }: BulletinDocument, figure: Figure): string {
  const text = blocks.map((block) => blockOf(block, figure));
  const list = attachments.map(({ title }, index) => {
    const number = attachments.length === 1 ? "" : `${index + 1}.`;
    return `<li><a href="#attachment-${index + 1}">${escapeHtml(number + title)}</a></li>`;
  });
  const listed =
    list.length === 0
      ? ""
      : `<div class="attachments"><span>${escapeHtml(form.attachmentsLead)}</span><ol>${list.join("")}</ol></div>\n`;
  return `${addressee === "" ? "" : `<p class="addressee">${escapeHtml(addressee)}</p>\n`}${text.join("\n")}
${listed}<p class="signature"><span>${escapeHtml(signature)}</span><span>${escapeHtml(form.date)}</span></p>`;
}

function blockOf(block: BulletinBlock, figure: Figure): string {
  if (block.kind === "chart") return figure(block.chart);
  return block.kind === "paragraph" ? `<p>${escapeHtml(block.text)}</p>` : headingOf(block.level, block.text);
}

function headingOf(level: 1 | 2, text: string): string {
  return level === 1 ? `<h2>${escapeHtml(text)}</h2>` : `<h3>${escapeHtml(text)}</h3>`;
}

function attachmentSection(attachment: BulletinAttachment, label: string, figure: Figure): string {
  const { title, tables, empty, notes, charts = [] } = attachment;
  const number = label.replace(/\D/gu, "");
  const content = tables.length === 0 ? [`<p>${escapeHtml(empty)}</p>`] : tables.map(tableOf);
  const small = notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`);
  const sideways = orientationOf(attachment) === "landscape" ? ' class="sideways"' : "";
  return `<section id="attachment-${number}"${sideways}>
<p class="label">${escapeHtml(label)}</p>
<h2 class="title">${escapeHtml(title)}</h2>
${[...content, ...small, ...charts.map(figure)].join("\n")}
</section>`;
}

function record({ copies, form, issuer }: BulletinDocument): string {
  const line = copies === "" ? "" : `<p class="copies">${escapeHtml(form.copies)}</p>\n`;
  return `<footer>
${line}<p class="printed"><span>${escapeHtml(issuer)}</span><span>${escapeHtml(form.printedOn)}</span></p>
</footer>`;
}
