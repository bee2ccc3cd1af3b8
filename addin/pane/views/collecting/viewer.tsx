/** A viewer's home: the months published, each to its ranking and bulletin. */
import type { ViewProps } from "../../actions.ts";
import { HistoryView } from "../record/history.tsx";

export function ViewerView(props: ViewProps) {
  const { state, words } = props;
  const { identity } = state.collecting;
  return (
    <>
      <p class="lead viewer-lead">{words.collecting.viewer.lead(identity?.county.name ?? "")}</p>
      <HistoryView {...props} />
    </>
  );
}
