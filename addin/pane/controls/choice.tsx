/** A choice of one from a list, under a name for those who don't see it. */
import { Icon } from "./icon.tsx";

interface Option {
  readonly value: string;
  readonly text: string;
}

export interface ChoiceProps {
  readonly label: string;
  /** Empty where nothing is chosen yet. */
  readonly value: string;
  readonly options: readonly Option[];
  /** Further options under headings. */
  readonly groups?: readonly { readonly name: string; readonly options: readonly Option[] }[];
  /** What stands there while nothing is chosen. */
  readonly none?: string;
  readonly disabled?: boolean;
  /** For a label of its own beside it, and what else is said of it. */
  readonly id?: string;
  readonly describedBy?: string;
  readonly onChoose: (value: string) => void;
}

export function Choice({
  label,
  value,
  options,
  groups = [],
  none,
  disabled,
  id,
  describedBy,
  onChoose,
}: ChoiceProps) {
  return (
    <span class="select">
      <select
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        title={label}
        disabled={disabled === true}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {none !== undefined && value === "" && (
          <option value="" disabled>
            {none}
          </option>
        )}
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.name} label={group.name}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}

function Options({ options }: Pick<ChoiceProps, "options">) {
  return (
    <>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </>
  );
}
