/** `npm start`: pane, service and database on this machine, until it is stopped. */
import { createServer } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { accountIn } from "./account.ts";
import { buildPane } from "./build-pane.ts";
import { HOME } from "./places.ts";
import { claim } from "./running.ts";
import { startServer } from "./server.ts";

const DEFAULT_PORT = 8787;

/** Says why nothing was started, in both languages, and ends with status 1. */
function refuse(chinese: string, english: string): never {
  console.error(`${chinese}\n${english}`);
  process.exit(1);
}

function portAsked(): number {
  const text = process.env.PORT ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port > 0 && port < 65_536) return port;
  return refuse(
    `PORT 应为 1 至 65535 的整数，现在是“${text}”。`,
    `PORT must be 1 to 65535, it is “${text}”.`,
  );
}

/** Whether nothing listens on a port of this machine yet. */
async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, "127.0.0.1");
    await once(probe, "listening");
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

const port = portAsked();
if (!(await isFree(port))) {
  refuse(
    `端口 ${port} 已被占用。关闭占用它的程序，或换一个端口：PORT=8788 npm start`,
    `Port ${port} is in use. Stop what uses it, or take another: PORT=8788 npm start`,
  );
}
const claimed = await claim(HOME);
if (claimed.owner !== undefined) {
  const place = claimed.owner.url ?? `pid ${claimed.owner.pid}`;
  refuse(`服务已在运行（${place}）。`, `The service is running already (${place}).`);
}
try {
  await buildPane();
  const account = await accountIn(HOME);
  const server = await startServer({ account, state: join(HOME, "state"), port, pages: true });
  await claimed.announce(server.url);
  console.log(`
  五账法已启动，只供本机使用。请在浏览器打开：
  The service runs, for this machine alone. Open in a browser:

    ${server.url}/               首页 · start page
    ${server.url}/taskpane.html  一键评分 · score a workbook
    ${server.url}/guide          使用说明 · guide
    ${server.url}/install        装入 Excel · add to Excel

  本机浏览器不用口令。其他程序用 .local/account.json 里的口令（token）。按 Ctrl+C 停止。
  This machine's browser needs no token; other programs take the one in .local/account.json. Ctrl+C stops.
`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM"), once(process, "SIGHUP")]);
  await server.stop();
} catch (error) {
  await claimed.release();
  console.error(error);
  refuse("启动失败，原因见上。", "Not started; the reason stands above.");
}
await claimed.release();
process.exit(0);
