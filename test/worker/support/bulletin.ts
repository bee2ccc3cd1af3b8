/** A bulletin to render: every kind of block and cell, with one text put everywhere a text can stand. */
import type { BulletinDocument } from "#shared/bulletin/document.ts";

export function bulletinWith(text: string): BulletinDocument {
  return {
    kind: "monthly",
    language: "zh-CN",
    masthead: `静乐县项目建设督查通报${text}`,
    issue: 12,
    issuer: `项目推进中心${text}`,
    signature: `项目推进中心${text}`,
    date: "2021-01-08",
    title: `关于考评情况的通报${text}`,
    addressee: `各乡镇人民政府${text}：`,
    blocks: [
      { kind: "heading", level: 1, text: `一、总体情况${text}` },
      { kind: "paragraph", text: `参加考评的单位共2个${text}。` },
      { kind: "heading", level: 2, text: `（一）乡镇${text}` },
      { kind: "paragraph", text: `第二段${text}。` },
      {
        kind: "chart",
        chart: {
          title: `所处阶段${text}`,
          categories: [`签约${text}`, "开工", "竣工"],
          series: [{ name: `项目${text}`, values: [3, 12, 0] }],
          unit: `个${text}`,
          decimals: 0,
          end: 12,
        },
      },
    ],
    attachments: [
      {
        title: `排名表${text}`,
        empty: "没有单位。",
        tables: [
          {
            caption: `乡镇组${text}`,
            head: ["名次", `单位${text}`, "综合\n得分"],
            rows: [
              ["1", `鹅城镇${text}`, "92.10"],
              ["2", `中庄乡${text}`, "60.00"],
            ],
            widths: [1, 3, 1],
            align: ["centre", "left", "right"],
            rowHead: 1,
            bands: [{ text: `第二档${text}`, before: 1 }],
          },
        ],
        notes: [`注${text}`],
        charts: [
          {
            title: `得分${text}`,
            categories: ["1 鹅城镇", `2 中庄乡${text}`],
            series: [
              { name: "优", values: [9210, null] },
              { name: "中", values: [null, null] },
              { name: `差${text}`, values: [null, 6000] },
            ],
            unit: "",
            decimals: 2,
            end: 10_000,
          },
        ],
      },
      { title: "滞后项目清单", empty: `没有滞后项目${text}。`, tables: [], notes: [] },
    ],
    copies: `县委${text}`,
    form: {
      titleLines: [`关于考评情况的通报${text}`],
      issue: "第12期",
      date: "2021年1月8日",
      draft: "征求意见稿",
      attachmentsLead: "附件：",
      attachmentLabels: ["附件1", "附件2"],
      copies: `抄送：县委${text}`,
      printedOn: "2021年1月8日印发",
    },
    provenance: { rulesVersion: "1", rulesDigest: "sha256:00", inputDigest: "sha256:11" },
  };
}

/** Texts that would be more than text if they were not escaped. */
export const MARKUP = [
  "<script>alert(1)</script>",
  "</w:t></w:r></w:p><w:p/>",
  "]]><![CDATA[",
  "&lt;b&gt; &amp; &#60;",
  "\" onload='x()' style=\"",
  "</style></title><img src=x onerror=x()>",
  "<!-- --><?xml?>",
  "${alert(1)} {{7*7}}",
];
