/** A view that is loaded when it is first shown, so that the pane itself opens at once. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ViewProps } from "../actions.ts";
import { Button } from "../controls/button.tsx";
import { MessageBar } from "../controls/message-bar.tsx";

export interface LaterProps extends ViewProps {
  readonly load: () => Promise<ComponentType<ViewProps>>;
}

export function Later({ load, ...props }: LaterProps) {
  // A component is itself a function: kept within an object, it is not taken for a change of state.
  const [loaded, setLoaded] = useState<{ readonly View?: ComponentType<ViewProps>; readonly failed?: true }>(
    {},
  );
  const bring = async (): Promise<void> => {
    try {
      setLoaded({ View: await load() });
    } catch {
      setLoaded({ failed: true });
    }
  };
  useEffect(() => void bring(), []);
  const { View, failed } = loaded;
  if (View !== undefined) return <View {...props} />;
  if (failed !== true) return null;
  const { title, advice } = props.words.rules.loadFailed;
  return (
    <MessageBar
      intent="error"
      title={title}
      actions={<Button onPress={() => void bring()}>{props.words.retry}</Button>}
    >
      <p>{advice}</p>
    </MessageBar>
  );
}
