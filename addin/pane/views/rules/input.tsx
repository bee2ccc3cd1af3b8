/** The field an item is typed in, of the kind its value is. */
import { MONEY_UNITS } from "#shared/ledgers/rules.ts";
import type { RulesWords } from "#shared/messages/rules-view.ts";
import { groupOf } from "#shared/rules/item-groups.ts";
import type { RuleItem } from "#shared/rules/item.ts";
import { Choice } from "../../controls/choice.tsx";

/** What a unit without a task is usually given. */
const WITHOUT_TASK = ["重新分配", "满分", "组平均分", "基本分18"];

export interface RuleInputProps {
  readonly item: RuleItem;
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** What holds where nothing is typed. */
  readonly standard: string;
  readonly text: RulesWords;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly disabled: boolean;
  readonly onType: (text: string) => void;
}

export function RuleInput(props: RuleInputProps) {
  const { item, id, name, value, standard, text, invalid, describedBy, disabled, onType } = props;
  const options = optionsOf(item, text);
  if (options !== undefined) {
    return (
      <Choice
        {...{ id, describedBy, disabled, options }}
        label={name}
        value={value === "" ? standard : value}
        onChoose={onType}
      />
    );
  }
  const field = {
    id,
    value,
    disabled,
    placeholder: standard,
    autocomplete: "off",
    spellcheck: false,
    "aria-invalid": invalid,
    "aria-describedby": describedBy,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onType(event.currentTarget.value),
  } as const;
  if (isLong(item)) return <textarea {...field} rows={3} />;
  if (item.kind === "date") return <input {...field} type="date" />;
  if (item.kind === "without-task") {
    return (
      <>
        <input {...field} type="text" list={`${id}-usual`} />
        <datalist id={`${id}-usual`}>
          {WITHOUT_TASK.map((usual) => (
            <option key={usual} value={usual} />
          ))}
        </datalist>
      </>
    );
  }
  const unit = unitOf(item, text);
  if (item.kind === "text") return <input {...field} type="text" />;
  return (
    <span class="rule-number">
      <input {...field} type="text" inputMode="decimal" />
      {unit !== "" && <span aria-hidden="true">{unit}</span>}
    </span>
  );
}

function optionsOf({ kind }: RuleItem, text: RulesWords) {
  if (kind === "mode") return named(text.choices.mode);
  if (kind === "yes-no") return named(text.choices.yesNo);
  if (kind === "money-unit") return MONEY_UNITS.map((unit) => ({ value: unit, text: unit }));
  return undefined;
}

function named(choices: Readonly<Record<string, string>>) {
  return Object.entries(choices).map(([value, shown]) => ({ value, text: shown }));
}

function isLong(item: RuleItem): boolean {
  return (
    item.kind === "aliases" ||
    item.kind === "groups" ||
    item.kind === "shape" ||
    groupOf(item) === "sentences"
  );
}

function unitOf({ kind }: RuleItem, { units }: RulesWords): string {
  if (kind === "points") return units.points;
  if (kind === "percent") return units.percent;
  return kind === "days" ? units.days : "";
}
