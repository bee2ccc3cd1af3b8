/** What was taken for a ledger: each role with its sheets, and the sheets left aside with the reason. */
import { ROLES, ROLE_TITLES } from "#shared/ledgers/roles.ts";
import type { ViewProps } from "../actions.ts";
import { Disclosure } from "../controls/disclosure.tsx";
import { Icon } from "../controls/icon.tsx";

const KEY = "ledgers";

export function LedgersView({ state, words, act }: ViewProps) {
  if (state.inspection === null) return null;
  const { sheets } = state.inspection;
  const present = ROLES.filter((role) => sheets.some((sheet) => sheet.roles.includes(role)));
  const aside = sheets.filter((sheet) => sheet.notLedger !== undefined);
  return (
    <section class="ledgers">
      <div class="rows">
        <Disclosure
          id={KEY}
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
            <dl class="recognised">
              {ROLES.map((role) => {
                const own = sheets.filter((sheet) => sheet.roles.includes(role));
                return (
                  <div key={role}>
                    <dt>
                      {ROLE_TITLES[role].ledger}
                      <span class="quiet">{ROLE_TITLES[role].account}</span>
                    </dt>
                    {own.length === 0 && <dd class="quiet">{words.ledgers.absent}</dd>}
                    {own.map((sheet) => (
                      <dd key={sheet.name}>
                        <span>{sheet.name}</span>
                        <span class="quiet">{words.ledgers.rows(sheet.rows)}</span>
                      </dd>
                    ))}
                  </div>
                );
              })}
              {aside.length > 0 && (
                <div>
                  <dt>{words.ledgers.otherSheets}</dt>
                  {aside.map((sheet) => (
                    <dd key={sheet.name}>
                      <span>{sheet.name}</span>
                      <span class="quiet">
                        {sheet.notLedger !== undefined && words.ledgers.notLedger[sheet.notLedger]}
                      </span>
                    </dd>
                  ))}
                </div>
              )}
            </dl>
          )}
        </Disclosure>
      </div>
    </section>
  );
}
