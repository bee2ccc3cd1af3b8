/** 同一原因的多条校验提示合并成一句：多少处、什么问题、怎么办。 */
import { NATURES, PATHS } from "../../ledgers/words.ts";
import type { FixableShare, GroupPhrases } from "../group-phrases.ts";

export const findingGroups: GroupPhrases = {
  "number-as-text": (n, _, fixable) => ({ what: `${n} 个数字是文本`, hint: byPress(fixable, "改为数字") }),
  "number-unreadable": (n) => ({
    what: `${n} 处读不出数字`,
    hint: "请各改为一个数字；确实没有就留空。",
  }),
  "number-approximate": (n) => ({
    what: `${n} 个数字是约数，按所写的数计算`,
    hint: "如有准确数，请改为准确数。",
  }),
  "money-unit-in-cell": (n, _, fixable) => ({
    what: `${n} 个金额自带单位，与本列单位不同，已换算`,
    hint: byPress(fixable, "改为本列单位的数字"),
  }),
  "money-rounded": (n) => ({ what: `${n} 个金额不足 1 元的部分已四舍五入`, hint: "如不影响，可不处理。" }),
  "money-negative": (n) => ({ what: `${n} 个金额是负数`, hint: "请核对；如为冲减，请在备注说明。" }),
  "money-unit-doubtful": (n) => ({
    what: `${n} 个金额与同列、同行的其他金额相差悬殊，单位可能写错（差一万倍）`,
    hint: "请核对这些金额的单位。",
  }),
  "money-unit-assumed": (n) => ({
    what: `${n} 列没有写明金额单位，而有的金额与所取单位不合`,
    hint: "请在表头写明单位，例如“总投资（万元）”。",
  }),
  "target-negative": (n) => ({ what: `${n} 处是负数`, hint: "请改为 0 或正数。" }),
  "date-as-text": (n, _, fixable) => ({ what: `${n} 个日期是文本`, hint: byPress(fixable, "改为日期") }),
  "date-unreadable": (n) => ({
    what: `${n} 处读不出日期`,
    hint: "请写成 2020/11/3、2020年11月 或 11月底 这样的时间；确实没有就留空。",
  }),
  "date-ambiguous": (n) => ({
    what: `${n} 个时间可能是 1 月，也可能是 10 月（末尾的 0 不显示）`,
    hint: "请写成“2020年1月”或“2020年10月”这样。",
  }),
  "date-year-supplied": (n) => ({
    what: `${n} 个时间没有写年份，按考核年度读取`,
    hint: "如年份不对，请补上年份。",
  }),
  "date-as-serial": (n, _, fixable) => ({
    what: `${n} 个日期显示为数字`,
    hint: byPress(fixable, "设为日期格式"),
  }),
  "actual-date-coarse": (n) => ({ what: `${n} 个实际时间只到季度或年`, hint: "请写明是哪一月、哪一日。" }),
  "month-differs": (n) => ({
    what: `${n} 个表头写的不是考核月份`,
    hint: "如填的是本月数，请改正表头；如确是上月数，请补上本月的列。",
  }),
  "error-value": (n) => ({ what: `${n} 处是错误值`, hint: "请修正公式，或改填实际数值。" }),
  "error-value-in-text": (n) => ({
    what: `${n} 处是错误值，按空白处理`,
    hint: "请修正公式，或改填实际内容。",
  }),
  "cell-empty": (n) => ({ what: `${n} 处没有填写`, hint: "请补填。" }),
  placeholder: (n) => ({ what: `${n} 处填的是“/”“无”一类，按没有填写处理`, hint: "请补填实际内容。" }),
  "text-untidy": (n, _, fixable) => ({
    what: `${n} 处有多余的空格、换行或全角字符`,
    hint: byPress(fixable, "去掉多余的部分"),
  }),
  "stage-unknown": (n, kinds) => ({
    what: `${n} 处阶段不认识${ofKinds(n, kinds)}，按没有填写处理`,
    hint: "请改为：储备、意向、签约、合同、开工、竣工、投产、终止。",
  }),
  "nature-unknown": (n, kinds) => ({
    what: `${n} 处不在规定的类别里${ofKinds(n, kinds)}`,
    hint: `请改为：${NATURES.join("、")}。`,
  }),
  "path-unknown": (n, kinds) => ({
    what: `${n} 处不在六条路径里${ofKinds(n, kinds)}`,
    hint: `请改为：${PATHS.join("、")}。`,
  }),
  "kind-unknown": (n, kinds) => ({
    what: `${n} 处类别不认识${ofKinds(n, kinds)}，这些行不计分`,
    hint: "请改为：问题、督查、协同、报送。",
  }),
  "flag-unknown": (n, kinds) => ({
    what: `${n} 处看不出是或否${ofKinds(n, kinds)}`,
    hint: "请填“是”，或留空。",
  }),
  "phone-doubtful": (n) => ({
    what: `${n} 个号码不像完整的电话号码`,
    hint: "请核对位数；多个号码用“、”分开。",
  }),
  "units-several": (n) => ({
    what: `${n} 处写了多个单位，都计入第一个`,
    hint: "如牵头单位不是第一个，请把牵头单位写在最前。",
  }),
  "unit-supplied": (n) => ({
    what: `${n} 处没有责任单位列，单位取自表头或表名`,
    hint: "如不对，请加一列“责任单位”。",
  }),
  "summary-sheet": (n) => ({
    what: `${n} 张表是汇总表或以前月份的表，没有重复读取`,
    hint: "如应读取，请核对项目名称和表里的月份。",
  }),
  "summary-row-alone": (n) => ({
    what: `${n} 行只在没有读取的表里有，没有计入`,
    hint: "请补到所属单位或考核月份的表里。",
  }),
  "header-empty": (n) => ({
    what: `${n} 列有内容，但没有表头，没有读取`,
    hint: "如是台账的栏目，请写上表头；如不需要，请删除。",
  }),
  "sequence-gap": (n) => ({ what: `序号有 ${n} 处缺号`, hint: "请核对是否漏行，或重新编号。" }),
  "sequence-repeat": (n) => ({ what: `序号有 ${n} 处重复或倒退`, hint: "请核对是否多行，或重新编号。" }),
  "total-amount-differs": (n) => ({
    what: `${n} 个合计与各行相加不符`,
    hint: "先修正文本数字，再核对合计公式和各行金额。",
  }),
  "total-number-differs": (n) => ({
    what: `${n} 个合计与各行相加不符`,
    hint: "请核对合计公式和各行数字。",
  }),
  "total-count-differs": (n) => ({
    what: `${n} 个合计的个数与实际行数不符`,
    hint: "请核对个数，或是否漏行、多行。",
  }),
  "band-count-differs": (n) => ({
    what: `${n} 个分组标题的个数与下面的行数不符`,
    hint: "请核对个数，或是否漏行、多行。",
  }),
  "band-amount-differs": (n) => ({
    what: `${n} 个分组标题的金额与下面各行相加不符`,
    hint: "请核对标题和各行金额。",
  }),
  "key-missing": (n) => ({
    what: `${n} 处没有填写，这些行不能计分`,
    hint: "请补填；不需要的行请删除。",
  }),
  "project-unknown": (n, kinds) => ({
    what: `${n} 处项目在项目台账里找不到${ofKinds(n, kinds)}，这些行不能计分`,
    hint: "请核对项目名称，与项目台账写成一样。",
  }),
  "handover-project-unknown": (n, kinds) => ({
    what: `${n} 处涉及项目在项目台账里找不到${ofKinds(n, kinds)}`,
    hint: "请核对项目名称，与项目台账写成一样。",
  }),
  "unit-unknown": (n, kinds) => ({
    what: `${n} 处单位在项目台账和目标台账里都没有${ofKinds(n, kinds)}`,
    hint: "请核对单位名称；改过名的单位可在评分规则里写明别名。",
  }),
  "duplicate-name": (n) => ({
    what: `${n} 行与别的项目重名`,
    hint: "如是同一个项目，请只留一行；如不是，请把名称写得有区别。",
  }),
  "duplicate-code": (n) => ({
    what: `${n} 行与别的项目编号重复`,
    hint: "请核对编号；如是同一个项目，请只留一行。",
  }),
  "nearly-same-name": (n) => ({
    what: `${n} 行与别的项目几乎同名，可能是同一个项目`,
    hint: "如是同一个项目，请只留一行。",
  }),
  "year-to-date-below-month": (n) => ({
    what: `${n} 行的本年累计小于当月完成`,
    hint: "请核对本月数和累计数。",
  }),
  "plan-over-total": (n) => ({
    what: `${n} 行的年度计划投资大于总投资`,
    hint: "请核对年度计划和总投资，以及单位。",
  }),
  "invested-over-total": (n) => ({
    what: `${n} 行的累计完成投资大于总投资`,
    hint: "请核对累计数和总投资，以及单位。",
  }),
  "finish-before-start": (n) => ({ what: `${n} 行的竣工时间早于开工时间`, hint: "请核对两个时间。" }),
  "stage-behind-dates": (n) => ({
    what: `${n} 行的项目阶段落后于所填时间，按时间计算`,
    hint: "请更新项目阶段，或核对时间。",
  }),
  "actual-after-as-of": (n) => ({
    what: `${n} 个实际时间晚于统计截止日，本月不算`,
    hint: "请核对时间；计划的时间请填在计划栏。",
  }),
  "done-without-date": (n) => ({
    what: `${n} 行写的是已完成，但没有填时间`,
    hint: "请补填时间；没有时间按未完成计算。",
  }),
  "milestones-none": (n) => ({ what: `${n} 个项目在节点台账里没有节点`, hint: "请在节点台账里分解任务。" }),
  "months-differ-from-plan": (n) => ({
    what: `${n} 行的年度计划投资与各月计划相加不符`,
    hint: "请核对年度计划和进度台账的月计划。",
  }),
  "registers-differ": (n) => ({
    what: `${n} 行的累计完成投资与进度台账不符`,
    hint: "请核对两处，改成一致。",
  }),
  "progress-values-differ": (n) => ({
    what: `${n} 处与同一项目同月的另一处不符，按先填的一处计算`,
    hint: "请核对两处，改成一致。",
  }),
  "months-missing": (n) => ({
    what: `${n} 行没有累计数，各月完成数又没有填全`,
    hint: "请补填累计数，或补齐各月完成数（没有完成填 0）。",
  }),
  "year-to-date-falls": (n) => ({ what: `${n} 行的累计完成投资比上月还少`, hint: "请核对累计数。" }),
  "year-to-date-breaks": (n) => ({
    what: `${n} 行的累计数不等于上月累计加本月`,
    hint: "请核对本月数和累计数。",
  }),
  "verified-differs": (n) => ({
    what: `${n} 行的上报数与核实数相差太大`,
    hint: "请与核实数核对。",
  }),
  "project-missing": (n) => ({
    what: `上次考评有的 ${n} 个项目本月没有了，也没有写明终止`,
    hint: "如是漏填，请补上；如已终止，请保留那一行，项目阶段填“终止”。",
  }),
  "projects-all-missing": (n) => ({
    what: `上次考评的项目本月一个也没有（${n} 处）`,
    hint: "请核对：选的是不是同一个县、同一套台账。",
  }),
  "stage-backwards": (n) => ({
    what: `${n} 个项目的阶段比上次考评退后了`,
    hint: "请核对项目阶段和各项时间；项目已停的，请填“终止”。",
  }),
  "total-changed": (n) => ({
    what: `${n} 个项目的总投资与上次考评相差太大`,
    hint: "请核对数字和单位；如确有调整，请在备注里写明依据。",
  }),
  "sheet-hidden": (n) => ({
    what: `${n} 张工作表已隐藏，没有读取`,
    hint: "如需计入，请取消隐藏后重新读取。",
  }),
  "rows-hidden": (n) => ({
    what: `${n} 张台账有隐藏或筛选掉的行、列，照常计算`,
    hint: "请取消隐藏或筛选核对一遍；不应计入的行请删除。",
  }),
  "sheet-not-recognised": (n) => ({
    what: `${n} 张工作表没有识别为台账，没有读取`,
    hint: "如果其中有台账，请检查表头，或手工指定各列对应的栏目。",
  }),
  "card-form": (n) => ({
    what: `${n} 张工作表是一项目一页的卡片，不是台账，没有读取`,
    hint: "请把项目填入项目台账，一个项目一行。",
  }),
  "money-unit-unknown": (n) => ({
    what: `${n} 张表的金额单位不是元、万元或亿元`,
    hint: "请把金额换算成元、万元或亿元，并改正单位；否则得分会有错。",
  }),
  "month-supplied": (n) => ({
    what: `${n} 张进度表没有写月份，按考核月份读取`,
    hint: "如不是这个月的，请加一列“月份”，或在标题里写明月份。",
  }),
  "ledger-absent": (n) => ({
    what: `没有 ${n} 种台账，相关指标不参加计算`,
    hint: "如有，请放入同一工作簿后重新读取。",
  }),
  "column-absent": (n) => ({
    what: `缺少 ${n} 列，用到它们的指标不计算这些项`,
    hint: "请增加这些列；如果已有但表头写法不同，请手工指定。",
  }),
  "header-mapped-twice": (n) => ({
    what: `${n} 处两列像同一个栏目，只读取一列`,
    hint: "如读错了列，请手工指定；否则请改一个更明确的表头。",
  }),
  "header-near": (n) => ({ what: `${n} 列按相近的表头读取`, hint: "如不对，请手工更正。" }),
  "column-contents-differ": (n) => ({
    what: `${n} 列的内容不像它的表头`,
    hint: "请核对表头与内容是否对应。",
  }),
  "rows-unknown": (n) => ({
    what: `${n} 处有看不出是数据还是说明的行，没有读取`,
    hint: "请检查这些行；如是数据，请填在表头对应的列中。",
  }),
  "correction-outdated": (n) => ({
    what: `${n} 列的手工更正因表头改变没有使用`,
    hint: "请重新指定这些列。",
  }),
  "correction-sheet-gone": (n) => ({
    what: `${n} 张做过手工更正的工作表已不在工作簿中，更正没有使用`,
    hint: "如果这些表改了名，请在新表上重新指定。",
  }),
  "corrections-damaged": (n) => ({
    what: `${n} 处记着的手工更正读不出来，没有使用`,
    hint: "请核对各列的识别结果，需要时重新指定。",
  }),
  "rules-applied": (n) => ({ what: `${n} 张评分规则表已使用`, hint: "没有写的各项仍按原来的规则。" }),
  "rules-nothing-read": (n) => ({
    what: `${n} 张评分规则表没有认识的项目，没有使用`,
    hint: "请写成两列：第一列项目（如“建账权重”），第二列值（如 15）。",
  }),
  "rules-item-unknown": (n, kinds) => ({
    what: `${n} 个评分规则项目不认识${ofKinds(n, kinds)}，没有使用`,
    hint: "请核对项目名称；不是评分规则的内容请移到别的表。",
  }),
  "rules-item-near": (n) => ({
    what: `${n} 个评分规则项目按相近的名称读取`,
    hint: "请核对，并改正写法。",
  }),
  "rules-item-missing": (n) => ({
    what: `${n} 个值左边没有写项目，没有使用`,
    hint: "请写明是哪一项；不需要的请删除。",
  }),
  "rules-item-twice": (n) => ({ what: `${n} 项写了两次，值不相同`, hint: "每一项请只留一处。" }),
  "rules-value-unreadable": (n) => ({
    what: `${n} 项的值读不出来`,
    hint: "请改正；要用原来的规则就留空。",
  }),
  "rules-value-refused": (n) => ({ what: `${n} 项的值不合规定`, hint: "请逐项核对；要用原来的规则就留空。" }),
  "rules-weights-mixed": (n) => ({
    what: `${n} 个权重小于 1，别的权重却大于 1`,
    hint: "五个权重请用同一种写法，例如都写 15、30 这样的数。",
  }),
};

/** 能一次修正的，说点哪里；公式算出来的只能手工改。 */
function byPress(fixable: FixableShare, what: string): string {
  if (fixable === "none") return `请${what}。`;
  return `点“修正”${what}${fixable === "some" ? "；其余是公式，请手工改" : ""}。`;
}

/** 同一个写法重复多次时，说明一共几种写法。 */
function ofKinds(count: number, kinds: number): string {
  return kinds > 0 && kinds < count ? `（共 ${kinds} 种写法）` : "";
}
