import { PLACEHOLDERS, written } from "../../bulletin/placeholders.ts";
import { PLACES } from "../../bulletin/wording.ts";
import type { RefusalWords } from "../problems.ts";

/** Kinds of matter by the name of their relationship. */
const FOREIGN_MATTER: Readonly<Record<string, string>> = {
  comments: "批注",
  chart: "图表",
  chartEx: "图表",
  diagramData: "SmartArt 图形",
  glossaryDocument: "构建基块",
  hyperlink: "超链接",
  video: "视频",
  audio: "音频",
  media: "音视频",
  printerSettings: "打印机设置",
  origin: "电子签名",
  ui: "自定义功能区",
};

export const problems: RefusalWords = {
  problems: {
    "invalid-period": {
      title: "月份不对",
      detail: (period) => `“${period}”不是考核月份。请写成 2020-12 这样的年份和月份（2000 年至 2099 年）。`,
    },
    "invalid-week": {
      title: "周次不对",
      detail: (week) => `“${week}”不是周次。请写成年份和周次（如 2020-W50，周一至周日为一周）。`,
    },
    "invalid-json": {
      title: "请求无法读取",
      detail: () => "服务收到的内容不完整，读不出来（应是完整的 JSON）。请重试；仍不行时请更新插件。",
    },
    "invalid-idempotency-key": {
      title: "请求编号不对",
      detail: (limit) => `请求编号（Idempotency-Key）应为 1 至 ${limit} 个可见的半角字符。请更新插件后再试。`,
    },
    unauthenticated: {
      title: "尚未登录",
      detail: () => "请在“设置”里填入县项目办发给的激活码，再试一次。",
    },
    "expired-token": {
      title: "登录已过期",
      detail: (day) => `这台设备的登录有效期到 ${day} 为止。请向县项目办要新的激活码。`,
    },
    "revoked-token": {
      title: "登录已收回",
      detail: (day) => `这台设备的登录已于 ${day} 被收回。需要继续使用时，请向县项目办要新的激活码。`,
    },
    forbidden: {
      title: "没有这项权限",
      detail: () => "这项操作由县项目办办理。请用县项目办的设备办理，或交县项目办办理。",
    },
    "other-unit": {
      title: "不是本单位的结果",
      detail: (unit) => `您的身份是“${unit}”，只能查看本单位的结果。其他单位的情况请看印发的通报。`,
    },
    "invalid-code": {
      title: "激活码不对",
      detail: () =>
        "没有这个激活码。激活码是四组、每组四个字母或数字，请对照县项目办发来的逐个核对后再输入。",
    },
    "used-code": {
      title: "激活码已用过",
      detail: () => "一个激活码只能激活一台设备。换了设备，请向县项目办要新的激活码。",
    },
    "expired-code": {
      title: "激活码已过期",
      detail: (day) => `激活码的有效期到 ${day} 为止。请向县项目办要新的激活码。`,
    },
    "too-many-attempts": {
      title: "输错次数太多",
      detail: (minutes) => `激活码输错的次数太多。请核对激活码，${minutes} 分钟后再试。`,
    },
    "too-many-requests": {
      title: "请求太频繁",
      detail: (seconds) => `这台设备一分钟内的请求太多。请等 ${seconds} 秒再试。`,
    },
    "last-administrator": {
      title: "不能收回最后一个县级登录",
      detail: () => "收回后就没有人能管理本县的记录了。请先激活另一台县级设备，再收回这一台。",
    },
    "invalid-link": {
      title: "下载链接无效",
      detail: () =>
        "链接不完整或被改动过。请回到评分结果，重新点“下载通报”；链接是别人给的，请对方重新复制。",
    },
    "expired-link": {
      title: "下载链接已过期",
      detail: () =>
        "链接的有效时间只有十分钟左右，已经过了。请回到评分结果，重新点“下载通报”；链接是别人给的，请对方重新复制。",
    },
    "not-found": {
      title: "没有这个地址",
      detail: (path) => `服务没有“${path}”这个地址。请检查地址，或更新插件。`,
    },
    "no-letterhead": {
      title: "没有红头模板",
      detail: () => "县里还没有上传红头模板，通报按国标格式排版。要用县里的红头，请先上传模板。",
    },
    "invalid-letterhead": { title: "这份红头模板不能用", detail: (fault) => fault },
    "no-weekly-bulletin": {
      title: "这一周还没有通报",
      detail: (week) => `${week} 还没有生成督查通报。请先用这一周的台账生成。`,
    },
    "not-scored": {
      title: "这个月还没有评分",
      detail: (period) => `${period} 还没有评分结果。请先对这个月一键评分。`,
    },
    "not-published": {
      title: "这个月还没有公布",
      detail: (period) => `${period} 的考评结果还没有公布。请等公布后再来查看。`,
    },
    "no-such-unit": {
      title: "结果里没有这个单位",
      detail: (unit) => `这个月的结果里没有“${unit}”。请核对单位名称，要与排名表里的一致。`,
    },
    "no-such-entry": {
      title: "没有这一条记录",
      detail: () => "没有找到这条记录，可能编号不对。请刷新清单后再试。",
    },
    "method-not-allowed": {
      title: "请求方式不对",
      detail: (methods) => `这个地址只接受另外的请求方式（${methods}）。请更新插件后再试。`,
    },
    "too-large": {
      title: "发来的内容太大",
      detail: (limit) =>
        `一次最多发 ${limit}，这一次超过了。请删去与台账无关的行和表；确实有这么多台账的，请改用装在本县服务器上的服务。`,
    },
    "file-too-large": {
      title: "文件太大",
      detail: (limit) => `文件最大 ${limit}。请压缩或删去里面的图片，再上传。`,
    },
    "unsupported-type": {
      title: "请求格式不对",
      detail: (wanted) => `发来的内容格式不对（应是 ${wanted}）。请更新插件后再试。`,
    },
    "encoded-body": {
      title: "请求格式不对",
      detail: () => "发来的内容经过压缩，服务不收（Content-Encoding）。请更新插件后再试。",
    },
    "invalid-request": {
      title: "请求内容不对",
      detail: (count) => `发来的内容有 ${count} 处不符合规定。请更新插件后再试；仍不行时请告诉管理员。`,
    },
    "invalid-rules": {
      title: "评分规则不对",
      detail: (count) => `评分规则有 ${count} 处不符合规定。请逐处改正后再评分。`,
    },
    "invalid-ledgers": {
      title: "台账数据不对",
      detail: (fault) => fault,
    },
    "no-ledger": {
      title: "没有可评分的台账",
      detail: () => "没有收到任何台账数据行。请检查工作簿里是否有项目台账、表头能否识别。",
    },
    "no-own-rows": {
      title: "没有本单位的行",
      detail: (unit) =>
        `台账里没有“${unit}”的行，没有收。请检查责任单位一列，或请县项目办核对激活码上的单位名称。`,
    },
    "no-submissions": {
      title: "还没有单位报送",
      detail: (period) => `${period} 还没有收到单位报送的台账，或都已退回。请等单位报送后再评分。`,
    },
    "submission-closed": {
      title: "这个月已经公布",
      detail: (period) => `${period} 的考评结果已经公布，不再收台账。确需更正时，请县项目办先退回再报送。`,
    },
    "submission-replaced": {
      title: "不是最新一次报送",
      detail: () => "这个单位后来又报送过。请刷新清单，退回最新的一次。",
    },
    "errors-found": {
      title: "台账有错误，没有受理",
      detail: (count) => `台账有 ${count} 处错误。请按校验结果逐处改正；也可选择略去错误继续。`,
    },
    "invalid-changes": {
      title: "改动不对",
      detail: (fault) => fault,
    },
    "changes-in-error": {
      title: "改动后台账有错误",
      detail: (count) => `按这些改动，台账会有 ${count} 处错误。请改正写入的值；也可选择略去错误继续。`,
    },
    "answer-cleared": {
      title: "这次评分的结果已清理",
      detail: (period) =>
        `这次对${period}的评分后来被新的评分取代，从未公布，保留一年后已清理。请看这个月最新的结果，要重新评分请再提交一次。`,
    },
    "idempotency-conflict": {
      title: "请求编号已用过",
      detail: () => "同一个请求编号（Idempotency-Key）先前用于另一份内容。请重新操作一次，会换用新的编号。",
    },
    "request-in-flight": {
      title: "正在处理",
      detail: () => "同一个请求正在处理，请稍等几秒再试，不会重复办理。",
    },
    "month-published": {
      title: "这个月已经公布",
      detail: (period) =>
        `${period} 的考评结果已经公布，不再改动。确需更正时，请写明更正原因，重新评分后再公布；原来公布的仍然保留。`,
    },
    "reason-needed": {
      title: "要写明更正原因",
      detail: (period) => `${period} 已经公布过。重新公布会取代原来的结果，请写明更正原因。`,
    },
    "publication-overtaken": {
      title: "刚刚有人公布了这个月",
      detail: (period) => `${period} 的结果刚刚由另一台设备公布。请刷新后核对，确需更正再重新公布。`,
    },
    "scoring-outdated": {
      title: "评分结果已过时",
      detail: (period) =>
        `${period} 评分以后，上期结果或评分程序有了变化，现在重算与当时不同。请对 ${period} 重新一键评分，核对后再公布。`,
    },
    internal: {
      title: "服务出错",
      detail: (request) =>
        `服务内部出错，台账没有改动。请稍后重试；仍不行时请把请求编号 ${request} 告诉管理员。`,
    },
    "not-configured": {
      title: "服务尚未配置",
      detail: () => "服务还没有设置密钥，暂时不能用。请管理员按部署说明设置密钥（LEDGER_SECRET）。",
    },
  },
  wireFaults: {
    "ledgers-shape": () => "台账数据不完整（缺少 texts 或 sheets）。请更新插件后再试。",
    "ledgers-texts": () => "台账文字表有不是文字或超过 32767 字的内容。请检查过长的单元格。",
    "ledgers-too-many": (where) => `${where}工作表、列或行太多。请删去与台账无关的内容后再评分。`,
    "sheet-shape": (where) => `${where}工作表的说明不完整。请更新插件后再试。`,
    "sheet-rows": (where) => `${where}行号应为由小到大的正整数。请更新插件后再试。`,
    "sheet-bands": (where) => `${where}分段标题与行对不上。请更新插件后再试。`,
    "column-shape": (where) => `${where}列的说明不完整，或格数与行数不符。请更新插件后再试。`,
    "column-field": (where) => `${where}列对应的字段不是台账字段，或不得上传。请更新插件后再试。`,
    "column-formats": (where) => `${where}数字格式与行对不上。请更新插件后再试。`,
    "cell-value": (where) => `${where}单元格的值无法读取。请更新插件后再试。`,
  },
  letterheadFaults: {
    "no-docx": () => "这不是 Word 文档（.docx）。请在 Word 或 WPS 里另存为 .docx 后再上传。",
    "old-word": () =>
      "这是旧格式（.doc）或加了密码的文件。请在 Word 或 WPS 里去掉密码，另存为 .docx 后再上传。",
    damaged: (part) =>
      `文件损坏，打不开${part === "" ? "" : `（${part}）`}。请用 Word 或 WPS 打开，另存一份再上传。`,
    outsized: () => "模板解压以后太大。请压缩或删去里面的图片，再上传。",
    "template-kind": () =>
      "这是 Word 模板（.dotx）或带宏的文档（.docm）。请另存为“Word 文档（.docx）”后再上传。",
    strict: () => "文件存成了“严格的 Open XML 文档”。请另存为普通的“Word 文档（.docx）”后再上传。",
    macros: () => "模板里有宏。请另存为不带宏的“Word 文档（.docx）”后再上传。",
    embedded: () => "模板里嵌了其他文件（如 Excel 表、控件）。请删去，或改成图片，再上传。",
    external: (target) =>
      `模板链接到了外面：${target}。请取消超链接、把链接的图片改为插入，或在“文档模板”里改用 Normal，再上传。`,
    foreign: (kind) => `模板里有通报用不上的内容（${FOREIGN_MATTER[kind] ?? kind}）。请删去后再上传。`,
    field: (field) => `模板里有不能用的域（${field}）。请选中它按 Ctrl+Shift+F9 变成文字，再上传。`,
    "no-text": () =>
      "模板里没有写 {{正文}}。请在正文的位置单独写一行 {{正文}}（两个左花括号、两个右花括号），再上传。",
    twice: (placeholder) => `${placeholder} 写了不止一处。请只留一处，再上传。`,
    "not-alone": (placeholder) =>
      `${placeholder} 要单独写一行，不能与其他文字同行，也不能放在表格、文本框或页眉页脚里。请改好再上传。`,
    unknown: (placeholder) =>
      `不认识 ${placeholder}。可以写的有：${PLACEHOLDERS.map(written).join("、")}。请改好再上传。`,
  },
  changeFaults: {
    "no-sheet": (where) => `${where}台账里没有这张工作表，或它没有认成台账。请核对表名。`,
    "sheet-in-several": (where) => `${where}不止一个工作簿有这张工作表。请用 workbook 写明是哪个工作簿。`,
    "no-column": (where) => `${where}这一列不是考评用到的列。请改认出的列里的单元格。`,
    "no-row": (where) => `${where}这一行不是台账的数据行。请核对行号。`,
    "cell-twice": (where) => `${where}同一个单元格改了两次。请只留一处。`,
  },
  unknownKeys: (keys) => `不认识的键：${keys.join("、")}，请核对写法`,
  keyMissing: "这一项必须写",
  kindUnknown: "没有这一种，请核对写法",
  schemaFaults: {
    "two-decimals": "最多两位小数",
    "iso-date": "应为 2020-11-10 这样的日期",
    "limits-order": "下限不能高于上限（没写的一项取默认值，请把两项都写上）",
    "cell-address": "应为 H12 这样的单元格",
    "steps-order": "各档应从高到低，完成率越低得分比例不能越高",
    "bands-order": "各段名次应从前到后，名次越后得分比例不能越高",
    "wording-place": `花括号里只能写：${PLACES.join("、")}`,
    "unit-twice": "同一个单位名称或别名出现了两次",
    "ledgers-missing": "要有台账，或写明评各单位报送的台账（from: submissions）",
    "unit-of-role": "单位人员要写明单位，其他身份不写单位",
  },
};
