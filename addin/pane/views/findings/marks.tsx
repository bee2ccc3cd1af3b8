/** Cells marked in the sheets themselves, where the workbook is open. */
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { MessageBar } from "../../controls/message-bar.tsx";
import { whyNotMark } from "../../state/questions.ts";

export function MarksView({ state, words, act }: ViewProps) {
  const { inspection, marked } = state;
  if (inspection?.can.mark !== true) return null;
  const findings = inspection.groups.flatMap((group) => group.findings);
  const cells = new Set(
    findings.flatMap(({ sheet, cell }) =>
      sheet === undefined || cell === undefined ? [] : `${sheet} ${cell}`,
    ),
  ).size;
  if (cells === 0 && !marked) return null;
  const blocked = whyNotMark(state);
  const open = { blocked: blocked === null ? undefined : words.blocked[blocked] };
  return (
    <div class="marks">
      {marked && (
        <p role="status" class="message-title">
          {words.marks.marked}
        </p>
      )}
      <div class="message-actions">
        {cells > 0 && (
          <Button {...open} onPress={() => act.mark(true)}>
            {marked ? words.marks.again : words.marks.mark(cells)}
          </Button>
        )}
        {marked && (
          <Button {...open} onPress={() => act.mark(false)}>
            {words.marks.remove}
          </Button>
        )}
      </div>
      <p class="quiet">{words.marks.hint}</p>
    </div>
  );
}

/** The workbook was changed after it was read. */
export function EditedBar({ state, words, act }: ViewProps) {
  if (!state.edited) return null;
  const blocked = whyNotMark(state);
  return (
    <MessageBar
      intent="notice"
      title={words.edited.title}
      actions={
        <Button blocked={blocked === null ? undefined : words.blocked[blocked]} onPress={act.lookAgain}>
          {words.edited.lookAgain}
        </Button>
      }
    >
      <p>{words.edited.advice}</p>
    </MessageBar>
  );
}
