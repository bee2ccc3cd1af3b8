/** What was found in a submission, the worst first: where, what, and what to do. Its workbook is the unit's, not open here. */
import type { FindingAnswer } from "#shared/api/finding.ts";
import type { PaneWords } from "#shared/messages/pane.ts";
import { Icon } from "../../controls/icon.tsx";
import { withoutPlace } from "../findings/without-place.ts";
import { MoreButton, usePages } from "../pages.tsx";

/** Findings listed before the rest folds away, and how many more a press shows. */
const FIRST_FINDINGS = 20;
const MORE_FINDINGS = 60;

export interface FoundListProps {
  /** As the service orders them. */
  readonly found: readonly FindingAnswer[];
  readonly words: PaneWords;
}

export function FoundList({ found, words }: FoundListProps) {
  const pages = usePages(found.length, FIRST_FINDINGS, MORE_FINDINGS);
  const { severities } = words.findings;
  return (
    <div class="found">
      <ul>
        {found.slice(0, pages.shown).map((finding, at) => (
          <li key={at} class={`found-line ${finding.severity}`}>
            <Icon name={finding.severity} />
            <span class="visually-hidden">{severities[finding.severity]}</span>
            <div>
              <p class="quiet">{placeOf(finding)}</p>
              <p>{withoutPlace(finding)}</p>
              <p class="quiet">{finding.hint}</p>
            </div>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} label={words.findings.more} />
    </div>
  );
}

function placeOf({ workbook, sheet, cell }: FindingAnswer): string {
  return [workbook, sheet, cell].filter((part) => part !== undefined).join(" ");
}
