/** What was taken for a ledger: each role with its sheets and their columns, and the sheets left aside with the reason. */
import { ROLES, ROLE_TITLES } from "#shared/ledgers/roles.ts";
import type { ViewProps } from "../../actions.ts";
import { Disclosure } from "../../controls/disclosure.tsx";
import { Icon } from "../../controls/icon.tsx";
import type { SheetSummary } from "../../state/columns.ts";
import { CheckColumnsView } from "./check-columns.tsx";
import { CorrectionNewsBar } from "./correction-news.tsx";
import { SheetView } from "./sheet.tsx";

const KEY = "ledgers";

export function LedgersView(props: ViewProps) {
  const { state, words, act } = props;
  if (state.recognised === null) return null;
  const { sheets } = state.recognised;
  const present = ROLES.filter((role) => sheets.some((sheet) => sheet.roles.includes(role)));
  const aside = sheets.filter((sheet) => sheet.roles.length === 0);
  return (
    <section class="ledgers" aria-labelledby="ledgers-title">
      <h2 id="ledgers-title">{words.ledgers.heading}</h2>
      <CorrectionNewsBar {...props} />
      <CheckColumnsView {...props} />
      <div class="rows">
        <Disclosure
          open={state.opened[KEY] === true}
          onToggle={() => act.toggle(KEY)}
          summary={
            <>
              <Icon name="workbook" />
              <span>{words.ledgers.title(present.length)}</span>
            </>
          }
        >
          {() => (
            <div class="recognised">
              {ROLES.map((role) => (
                <LedgerSheets
                  key={role}
                  {...props}
                  title={ROLE_TITLES[role].ledger}
                  account={ROLE_TITLES[role].account}
                  sheets={sheets.filter((sheet) => sheet.roles[0] === role)}
                  also={sheets.filter((sheet) => sheet.roles.indexOf(role) > 0)}
                />
              ))}
              {aside.length > 0 && (
                <LedgerSheets {...props} title={words.ledgers.otherSheets} sheets={aside} also={[]} />
              )}
            </div>
          )}
        </Disclosure>
      </div>
    </section>
  );
}

interface LedgerSheetsProps extends ViewProps {
  readonly title: string;
  readonly account?: string;
  /** Sheets of which this is the main ledger, and sheets that are this ledger too. */
  readonly sheets: readonly SheetSummary[];
  readonly also: readonly SheetSummary[];
}

function LedgerSheets({ title, account, sheets, also, ...props }: LedgerSheetsProps) {
  const { words } = props;
  return (
    <div class="ledger">
      <h3>
        {title}
        {account !== undefined && <span class="quiet">{account}</span>}
      </h3>
      {sheets.map((sheet) => (
        <SheetView key={sheet.id} {...props} sheet={sheet} />
      ))}
      {also.map((sheet) => (
        <p key={sheet.id} class="sheet closed quiet">
          {words.ledgers.within(sheet.name)}
        </p>
      ))}
      {sheets.length + also.length === 0 && <p class="sheet closed quiet">{words.ledgers.absent}</p>}
    </div>
  );
}
