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
  archive: {
    backupUsage:
      "用法：npm run backup [-- --out 文件夹] [-- --url https://部署的网址]。备份已部署的服务时，请把县级访问口令放在环境变量 LEDGER_TOKEN 中。",
    restoreUsage: "用法：npm run restore -- 备份文件.jsonl.gz [--remote]",
    backedUp: (path, bytes) => `已备份到 ${path}（${bytes} 字节）。里面是全县的记录，请妥善保管。`,
    notBackedUp: (why) => `没有备份成：${why}`,
    restored: (county, rows) => `已恢复${county}的记录，共 ${rows} 行。原来的设备和口令照常使用。`,
    notEmpty:
      "只能恢复到空的数据库，现有的记录没有改动。本机请先停止 npm start，把 .local/state 文件夹移到别处；已部署的服务请先新建数据库并运行 npx wrangler d1 migrations apply。",
    notRestored: (why) => `没有恢复成：${why}`,
    faults: {
      "no-archive": "这不是五账法的备份文件，或者文件打不开。请检查文件名。",
      "cut-off": "备份文件不完整，可能没有下载完。请重新备份，或换一份。",
      altered: "备份文件被改动过，或者已损坏，与备份时的摘要不一致。请换一份。",
      "written-meanwhile": "备份时有人正在评分或公布，这一份可能前后不一致。请重新备份。",
      newer: "备份文件来自更新的版本。请先更新本程序再恢复。",
    },
  },
  job: {
    usage: (names) => `用法：npm run job -- 任务名（${names.join("、")}）`,
    done: (name) =>
      name === "weekly"
        ? "本周督查通报的任务已做完，结果见面板“报送情况”。"
        : "已按保留规则清理，清理了什么见操作记录。",
    failed: () => "没有做成，原因见上面的记录或 npm start 的窗口。可以再做一次：已经做过的不会重复。",
  },
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
