/** Thousands of lines of which only those near the eye exist: a list in stretches, each made when it comes close. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** Lines of one stretch. */
const STRETCH = 40;
/** How far outside what is seen a stretch is made, in px: a quick hand must not outrun it. */
const AHEAD = "1000px";
/** Height of a line nobody has seen yet, in px. */
const USUAL_HEIGHT = 64;

export interface WindowedProps<Item> {
  readonly items: readonly Item[];
  /** One line, an `li`; `at` counts from 0 over all items. */
  readonly line: (item: Item, at: number) => ComponentChildren;
}

export function Windowed<Item>({ items, line }: WindowedProps<Item>) {
  const stretches = Math.ceil(items.length / STRETCH);
  return (
    <>
      {Array.from({ length: stretches }, (_, at) => (
        <Stretch
          key={at}
          items={items.slice(at * STRETCH, (at + 1) * STRETCH)}
          first={at * STRETCH}
          line={line}
        />
      ))}
    </>
  );
}

function Stretch<Item>({ items, first, line }: WindowedProps<Item> & { readonly first: number }) {
  const list = useRef<HTMLUListElement>(null);
  const height = useRef(items.length * USUAL_HEIGHT);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const isNear = entries.at(-1)?.isIntersecting === true;
        // Who has the focus in it keeps it.
        if (!isNear && element.contains(document.activeElement)) return;
        if (!isNear && element.childElementCount > 0) height.current = element.offsetHeight;
        setNear(isNear);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <ul ref={list} style={near ? {} : { height: `${height.current}px` }}>
      {near && items.map((item, at) => line(item, first + at))}
    </ul>
  );
}
