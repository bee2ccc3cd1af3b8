/**
 * The five ledgers (五账) as roles a sheet can fill. One sheet may fill several, one role may be spread
 * over several sheets.
 */
export const ROLES = ["projects", "milestones", "progress", "handovers", "targets"] as const;

export type Role = (typeof ROLES)[number];

/** What officials call each role, and the account of the method it feeds. */
export const ROLE_TITLES: Readonly<Record<Role, { readonly ledger: string; readonly account: string }>> = {
  projects: { ledger: "项目台账", account: "建账" },
  milestones: { ledger: "节点台账", account: "理账" },
  progress: { ledger: "进度台账", account: "对账" },
  handovers: { ledger: "交办台账", account: "交账" },
  targets: { ledger: "目标台账", account: "算账" },
};
