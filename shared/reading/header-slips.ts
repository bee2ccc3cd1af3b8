/**
 * Typing slips that can be told for certain: a character of a word that headers are made of, mistaken for one that
 * sounds like it (投姿) or looks like it (时问).
 */

/** Words of headers, and for each of their characters what is typed instead. */
const MISTAKEN =
  "投资:投头透|资姿咨自滋次 单位:单担丹|位立拉佳味为 责任:责债则贵|任人仁伍 项目:项顶向相|目日木自 名称:名各明|称秤承成 " +
  "时间:时是吋|间问简 竣工:竣峻骏俊|工公功 开工:开升|工公功 完工:完玩宛|工公功 计划:计记汁|划化画刘 完成:完玩宛|成城程戍 " +
  "累计:累雷类|计记汁 领导:领令|导道异 进度:进近|度渡 形象:形型刑|象像相 性质:性姓|质制置 阶段:阶介|段断锻 方案:方放|案按安 " +
  "专班:专转|班斑般 备注:备各|注住主 问题:问间|题提 事项:事是|项顶向 办结:办辨力|结接 时限:时是吋|限线 节点:节结|点店 任务:任人仁|务物 " +
  "目标:目日木|标表 签约:签鉴|约月 储备:储诸|备各 类别:类累|别另 编号:编偏|号好 电话:电由|话活 联系:联连|系细糸 配合:配陪|合和 " +
  "协同:协胁|同通 建设:建健|设没 状态:状壮|态太";
const LOOKALIKES: ReadonlyMap<string, readonly string[]> = lookalikes();
/** Longest header that is looked through. */
const LONGEST = 20;

/** The words with the one character that was mistaken put right; undefined where none is, or more than one. */
export function corrected(words: string): string | undefined {
  if (words.length < 2 || words.length > LONGEST) return undefined;
  let found: string | undefined;
  for (let at = 0; at + 1 < words.length; at++) {
    const right = LOOKALIKES.get(words.slice(at, at + 2));
    if (right === undefined) continue;
    for (const word of right) {
      const whole = words.slice(0, at) + word + words.slice(at + 2);
      if (found !== undefined && found !== whole) return undefined;
      found = whole;
    }
  }
  return found;
}

/** Each mistaken pair of characters with the words it may have been. */
function lookalikes(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const entries = MISTAKEN.split(" ");
  const words = new Set(entries.map((entry) => entry.slice(0, 2)));
  for (const entry of entries) {
    const word = entry.slice(0, 2);
    const [first = "", second = ""] = entry.slice(3).split("|");
    const slips = [
      ...Array.from(first, (character) => character + word.charAt(1)),
      ...Array.from(second, (character) => word.charAt(0) + character),
    ];
    for (const slip of slips) if (!words.has(slip)) found.set(slip, [...(found.get(slip) ?? []), word]);
  }
  return found;
}
