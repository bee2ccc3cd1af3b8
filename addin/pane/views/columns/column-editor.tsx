/** Correcting one column: which field it is, in what unit, or none; written down only when pressed. */
import { ROLES, ROLE_TITLES } from "#shared/ledgers/roles.ts";
import { MONEY_UNITS, type MoneyUnit } from "#shared/ledgers/rules.ts";
import { fieldDeclaration } from "#shared/ledgers/fields.ts";
import type { ColumnCorrection } from "#shared/reading/grid.ts";
import { useRef, useState } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import { fieldChoices, ledgersOf, type ColumnSummary, type SheetSummary } from "../../state/columns.ts";
import { whyNotCorrect } from "../../state/questions.ts";

/** What stands for a column that is no field, and for one the program makes nothing of. */
const NONE = "none";
const UNUSED = "";

export interface ColumnProps extends ViewProps {
  readonly sheet: SheetSummary;
  readonly column: ColumnSummary;
}

export function ColumnEditor({ sheet, column, state, words, act }: ColumnProps) {
  const standing = valueOf(column);
  const [chosen, choose] = useState(standing);
  const [chosenUnit, chooseUnit] = useState<string>(column.moneyUnit ?? "");
  const said = correctionTo(sheet, column, chosen, chosenUnit);
  const hasUnit = isMoney(chosen);
  const changed = chosen !== standing || (hasUnit && chosenUnit !== (column.moneyUnit ?? ""));
  const blocked = whyNotCorrect(state);
  const open = { blocked: blocked === null ? undefined : words.blocked[blocked] };
  const text = words.columns;
  const held = column.correction;
  const editor = useRef<HTMLDivElement>(null);
  /** The editor begins anew with what the column is then: whoever works by keyboard stays on the column. */
  const press = (action: () => void) => {
    editor.current?.closest(".disclosure")?.querySelector("button")?.focus();
    action();
  };
  return (
    <div class="column-editor" ref={editor}>
      <div class={hasUnit ? "column-choices with-unit" : "column-choices"}>
        <Choice
          label={text.field(column.column)}
          value={chosen}
          options={[
            ...(standing === UNUSED ? [{ value: UNUSED, text: text.unused }] : []),
            { value: NONE, text: text.none },
          ]}
          groups={fieldChoices(ledgersOf(sheet)).map(({ role, fields }) => ({
            name: ROLE_TITLES[role].ledger,
            options: fields.map(({ field, title }) => {
              const value = `${role}.${field}`;
              const holder = holderOf(sheet, column, value);
              return { value, text: holder === undefined ? title : text.taken(title, holder) };
            }),
          }))}
          onChoose={choose}
        />
        {hasUnit && (
          <Choice
            label={text.unit(column.column)}
            value={chosenUnit}
            options={[
              ...(column.moneyUnit === undefined || column.moneyUnit === null
                ? [{ value: "", text: text.unitUnknown }]
                : []),
              ...MONEY_UNITS.map((unit) => ({ value: unit, text: unit })),
            ]}
            onChoose={chooseUnit}
          />
        )}
      </div>
      <div class="message-actions">
        {changed && said !== undefined && (
          <Button look="primary" {...open} onPress={() => press(() => act.correct(said, column.correction))}>
            {text.apply}
          </Button>
        )}
        {held !== undefined && (
          <Button {...open} onPress={() => press(() => act.takeBack(held))}>
            {text.reset}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The word that a column is what the program took it for. */
export function confirmation(sheet: SheetSummary, column: ColumnSummary): ColumnCorrection | undefined {
  return correctionTo(sheet, column, valueOf(column), column.moneyUnit ?? "");
}

/** What a column is now, as the choice's value. */
function valueOf({ fields, correction }: ColumnSummary): string {
  const [first] = fields;
  if (first !== undefined) return `${first.role}.${first.field}`;
  return correction?.field === null ? NONE : UNUSED;
}

function isMoney(value: string): boolean {
  const [name, field = ""] = value.split(".");
  const role = ROLES.find((one) => one === name);
  return role !== undefined && fieldDeclaration(role, field)?.kind === "money";
}

function correctionTo(
  sheet: SheetSummary,
  { column, header }: ColumnSummary,
  value: string,
  unit: string,
): ColumnCorrection | undefined {
  const [main] = ledgersOf(sheet);
  if (value === UNUSED || main === undefined) return undefined;
  const place = { sheet: sheet.name, column, header };
  if (value === NONE) return { ...place, role: main, field: null };
  const [role = main, field = ""] = value.split(".");
  const moneyUnit = isMoney(value) ? MONEY_UNITS.find((one): one is MoneyUnit => one === unit) : undefined;
  return { ...place, role, field, ...(moneyUnit === undefined ? {} : { moneyUnit }) };
}

/** The other column that is this field now. */
function holderOf(sheet: SheetSummary, column: ColumnSummary, value: string): string | undefined {
  return sheet.columns.find(
    (other) =>
      other !== column &&
      other.fields.some(({ role, field, month }) => month === undefined && `${role}.${field}` === value),
  )?.column;
}
