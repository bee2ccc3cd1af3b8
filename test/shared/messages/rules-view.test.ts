/** Every item of a rule set is named and explained in both languages, and every field says what it takes. */
import { expect, test } from "vitest";
import { LOCALES } from "#shared/messages/locale.ts";
import { itemWords, rulesWords } from "#shared/messages/rules-view.ts";
import { groupOf, itemsOf, RULE_GROUPS } from "#shared/rules/item-groups.ts";
import { RULE_ITEMS } from "#shared/rules/items.ts";

test.each(LOCALES)("every item has a name and a note in %s", (locale) => {
  const words = RULE_ITEMS.map((item) => ({ title: item.title, ...itemWords(item, locale) }));
  expect(words.filter(({ name, note }) => name === "" || note === "")).toEqual([]);
  const shownAlone = RULE_ITEMS.filter((item) => groupOf(item) !== "indicators");
  const names = shownAlone.map((item) => itemWords(item, locale).name);
  expect(new Set(names).size).toBe(names.length);
  expect(RULE_GROUPS.filter((group) => rulesWords(locale).groups[group] === "")).toEqual([]);
});

test("every item stands in one group", () => {
  const grouped = RULE_GROUPS.flatMap(itemsOf);
  expect(grouped).toHaveLength(RULE_ITEMS.length);
  expect(new Set(grouped)).toEqual(new Set(RULE_ITEMS));
});

test("the English view is in English but for the sheet's own names", () => {
  for (const item of RULE_ITEMS) expect(itemWords(item, "en").note).toMatch(/[a-z0-9]{2}|=/u);
});
