/** A workbook with everything officials' workbooks hold and writing must not harm, every part made by hand. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { STYLES } from "./workbook-files.ts";

/** Every part and what stands in it; parts in capitals of no interest to us are there to be kept. */
export const RICH_SHEETS = ["项目台账", "进度图", "内部底稿", "参数"] as const;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const R = `xmlns:r="${OFFICE}"`;
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
/** The smallest PNG there is: one transparent dot. */
const DOT =
  "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082";

const TYPES: readonly (readonly [string, string])[] = [
  ["xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`],
  ["xl/worksheets/sheet1.xml", `${SPREADSHEET}.worksheet+xml`],
  ["xl/worksheets/sheet3.xml", `${SPREADSHEET}.worksheet+xml`],
  ["xl/worksheets/sheet4.xml", `${SPREADSHEET}.worksheet+xml`],
  ["xl/chartsheets/sheet1.xml", `${SPREADSHEET}.chartsheet+xml`],
  ["xl/styles.xml", `${SPREADSHEET}.styles+xml`],
  ["xl/sharedStrings.xml", `${SPREADSHEET}.sharedStrings+xml`],
  ["xl/comments1.xml", `${SPREADSHEET}.comments+xml`],
  ["xl/calcChain.xml", `${SPREADSHEET}.calcChain+xml`],
  ["xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["xl/drawings/drawing2.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["xl/charts/chart2.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];

const STRINGS = [
  "静乐县项目台账",
  "项目名称",
  "总投资（万元）",
  "开工时间",
  "鹅城镇水厂",
  "１２００",
  "2020-11-03",
  "<待定> & “其他”",
];

const SHEET =
  `<worksheet ${MAIN} ${R}><sheetPr filterMode="1"><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
  '<dimension ref="A1:XFD1048576"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
  '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="24" customWidth="1"/>' +
  '<col min="5" max="16384" width="9" hidden="1"/></cols><sheetData>' +
  '<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>' +
  '<row r="2"><c r="A2" s="1" t="s"><v>1</v></c><c r="B2" s="1" t="s"><v>2</v></c><c r="C2" s="1" t="s"><v>3</v></c><c r="D2" t="str"><f>"完成"&amp;"率"</f><v>完成率</v></c></row>' +
  '<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" s="3" t="s"><v>5</v></c><c r="C3" s="2"><v>44138</v></c><c r="D3"><f>B4/2</f><v>400.5</v></c></row>' +
  '<row r="4" hidden="1"><c r="A4" t="s"><v>7</v></c><c r="B4"><v>801</v></c><c r="C4" s="3" t="s"><v>6</v></c><c r="D4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
  '<row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5"><f>SUM(B3:B4)</f><v>801</v></c><c r="C5"><f>NOW()</f></c></row>' +
  '<row r="1048576" s="1" customFormat="1"><c r="XFD1048576" s="1"/></row></sheetData>' +
  '<autoFilter ref="A2:D5"><filterColumn colId="0"><filters><filter val="鹅城镇水厂"/></filters></filterColumn></autoFilter>' +
  '<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>' +
  '<conditionalFormatting sqref="B3:B5"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>1000</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="D3:D1048576"><formula1>"在建,竣工"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A3" r:id="rId4"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
  '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">' +
  '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>参数!$A$1:$A$3</xm:f></x14:formula1>' +
  "<xm:sqref>C3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>";

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${TYPES.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`,
  "_rels/.rels": links([
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["rId2", "extended-properties", "docProps/app.xml"],
  ]),
  "docProps/app.xml":
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
  "xl/workbook.xml":
    `<workbook ${MAIN} ${R}><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
    '<sheet name="项目台账" sheetId="7" r:id="rId1"/><sheet name="进度图" sheetId="3" r:id="rId2"/>' +
    '<sheet name="内部底稿" sheetId="12" state="hidden" r:id="rId3"/><sheet name="参数" sheetId="4" state="veryHidden" r:id="rId4"/></sheets>' +
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">项目台账!$A$2:$D$5</definedName>' +
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">项目台账!$A:$A,项目台账!$1:$2</definedName>' +
    '<definedName name="单位表">参数!$A$1:$A$3</definedName><definedName name="本表合计" localSheetId="3">参数!$A$1</definedName></definedNames>' +
    '<calcPr calcId="191029"/></workbook>',
  "xl/_rels/workbook.xml.rels": links([
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
    ["rId3", "worksheet", "worksheets/sheet3.xml"],
    ["rId4", "worksheet", "/xl/worksheets/sheet4.xml"],
    ["rId5", "styles", "styles.xml"],
    ["rId6", "sharedStrings", "sharedStrings.xml"],
    ["rId7", "calcChain", "calcChain.xml"],
  ]),
  "xl/styles.xml": `<styleSheet ${MAIN}>${STYLES}</styleSheet>`,
  "xl/sharedStrings.xml": `<sst ${MAIN} count="8" uniqueCount="8">${STRINGS.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
  "xl/calcChain.xml": `<calcChain ${MAIN}><c r="D2" i="7"/><c r="D3"/><c r="D4"/><c r="B5"/></calcChain>`,
  "xl/worksheets/sheet1.xml": SHEET,
  "xl/worksheets/_rels/sheet1.xml.rels": links([
    ["rId1", "drawing", "../drawings/drawing1.xml"],
    ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId3", "comments", "../comments1.xml"],
    ["rId4", "hyperlink", "https://example.invalid/", "External"],
  ]),
  "xl/worksheets/sheet3.xml": `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  "xl/worksheets/sheet4.xml": `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>`,
  "xl/chartsheets/sheet1.xml": `<chartsheet ${MAIN} ${R}><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": links([["rId1", "drawing", "../drawings/drawing2.xml"]]),
  "xl/comments1.xml": `<comments ${MAIN}><authors><author>县发改局</author></authors><commentList><comment ref="B3" authorId="0"><text><t>请核实</t></text></comment></commentList></comments>`,
  "xl/drawings/vmlDrawing1.vml":
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  "xl/drawings/drawing1.xml":
    `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor>${anchor(5)}${graphic()}<xdr:clientData/></xdr:twoCellAnchor>` +
    `<xdr:twoCellAnchor>${anchor(20)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip ${R} r:embed="rId2"/>` +
    '<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
  "xl/drawings/_rels/drawing1.xml.rels": links([
    ["rId1", "chart", "../charts/chart1.xml"],
    ["rId2", "image", "../media/image1.png"],
  ]),
  "xl/drawings/drawing2.xml": `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${graphic()}<xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing2.xml.rels": links([["rId1", "chart", "../charts/chart2.xml"]]),
  "xl/charts/chart1.xml": chart(),
  "xl/charts/chart2.xml": chart(),
};

/** The file's bytes; one entry (the picture) is stored without compression, as Excel stores pictures. */
export function richWorkbook(): Uint8Array {
  const parts: Zippable = {};
  for (const [name, xml] of Object.entries(PARTS)) parts[name] = strToU8(DECLARATION + xml);
  const picture = Uint8Array.from(DOT.replaceAll(" ", "").match(/../g) ?? [], (byte) =>
    Number.parseInt(byte, 16),
  );
  parts["xl/media/image1.png"] = [picture, { level: 0 }];
  return zipSync(parts, { mtime: new Date(2020, 11, 31) });
}

function links(list: readonly (readonly [string, string, string, string?])[]): string {
  const items = list.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function place(name: string, at: number): string {
  return `<xdr:${name}><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}

function anchor(row: number): string {
  return place("from", row) + place("to", row + 10);
}

function graphic(): string {
  return (
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" ${R} r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`
  );
}

function chart(): string {
  return (
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
    '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>项目台账!$B$4:$B$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    '<c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>'
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
