/** A cell, to be pressed where the workbook is open. */
import type { ViewProps } from "../actions.ts";

export interface CellLinkProps extends ViewProps {
  readonly sheet: string | undefined;
  readonly cell: string | undefined;
  /** What stands for the cell's address. */
  readonly text?: string;
}

export function CellLink({ sheet, cell, text, state, words, act }: CellLinkProps) {
  if (sheet === undefined || cell === undefined) return <span class="cell">{cell ?? sheet ?? ""}</span>;
  if (!(state.inspection?.can.select ?? state.place === "excel"))
    return <span class="cell">{text ?? cell}</span>;
  const name = words.findings.goTo(sheet, cell);
  return (
    <button
      type="button"
      class="link cell"
      aria-label={name}
      title={name}
      onClick={() => act.goTo(sheet, cell)}
    >
      {text ?? cell}
    </button>
  );
}
