/** The languages the program speaks. */
export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language's name in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { "zh-CN": "中文", en: "English" };
