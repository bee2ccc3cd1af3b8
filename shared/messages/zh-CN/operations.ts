import type { OperationWords } from "../operations.ts";

export const operations: OperationWords = {
  badPort: (text) => `PORT 应为 1 至 65535 的整数，现在是“${text}”。`,
  portTaken: (port) => `端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口：PORT=8788 npm start`,
  alreadyRunning: (place) => `服务已在运行（${place}）。`,
  notStarted: "启动失败，原因见上。",
  running: "五账法已启动，只供本机使用。请在浏览器打开：",
  pages: { start: "首页", pane: "一键评分", guide: "使用说明", install: "装入 Excel" },
  signedIn: (accountFile) =>
    `本机浏览器不用口令；其他程序用 ${accountFile} 里的口令（token）。按 Ctrl+C 停止。`,
  intranetBuilt: (folder) =>
    `内网用的服务已做好：${folder}。把这个目录整个拷到服务器上，按里面的“安装说明.md”启动。`,
  deployment: {
    usage: "用法：npm run deploy [-- --dry-run] [-- --county 静乐县]",
    steps: {
      building: "正在生成页面…",
      bundling: "正在打包服务…",
      account: "正在检查 Cloudflare 登录…",
      database: "正在检查数据库…",
      migrating: "正在更新数据库…",
      secret: "正在检查密钥…",
      deploying: "正在部署…",
      token: "正在检查访问口令…",
    },
    notSignedIn: "尚未登录 Cloudflare。请先运行 npx wrangler login，或设置 CLOUDFLARE_API_TOKEN，再试一次。",
    databaseMade: (id) => `已建数据库 ${id}，编号已写入 wrangler.toml。`,
    askSecret: "请输入服务密钥（至少 32 个字符），直接按回车则自动生成：",
    shortSecret: (least) => `密钥至少要 ${least} 个字符。请重新运行。`,
    askCounty: (usual) => `请输入县名，直接按回车为“${usual}”：`,
    token: (county, token, until) =>
      `${county}的访问口令（只显示这一次，请妥善保存，有效期到 ${until}）：\n\n    ${token}\n`,
    tokensThere: (count) => `已有 ${count} 个访问口令，不再新建。`,
    wranglerFailed: (command) => `“wrangler ${command}”没有成功，原因见上。已完成的步骤可以重复运行。`,
    dryRun: "试运行完成：页面、服务和数据库脚本都正常，没有改动任何线上内容。",
    done: "部署完成。",
  },
};
