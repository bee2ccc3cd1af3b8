/** Text between HTML's tags or within a quoted attribute: escaped as for XML, whatever it holds it stays text. */
export { escapeXml as escapeHtml } from "../docx/xml.ts";
