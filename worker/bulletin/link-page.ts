/** The page a person sees who follows a link that opens nothing any more. */
import { escapeHtml } from "./html/escape.ts";

export function linkPage(title: string, detail: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.7 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
main { max-width: 30em; margin: 15vh auto 0; padding: 0 24px; }
h1 { margin: 0 0 8px; font-size: 22px; font-weight: 600; }
p { margin: 0; }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(detail)}</p>
</main>
</body>
</html>
`;
}
