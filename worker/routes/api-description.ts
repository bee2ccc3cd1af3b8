/** The API described: as OpenAPI for programs, and as a page for people. Neither needs a token. */
import { Hono } from "hono";
import { etag } from "hono/etag";
import { html } from "hono/html";
import { describeApi, templateOf, type ApiDescription } from "#shared/api/description/openapi.ts";
import { OPERATIONS, type Operation } from "#shared/api/operations.ts";
import type { ServiceEnvironment } from "./context.ts";

let described: ApiDescription | undefined;

export const apiDescription = new Hono<ServiceEnvironment>();

apiDescription.get("/api/v1/openapi.json", etag(), (context) =>
  context.json((described ??= describeApi()), 200, { "cache-control": "no-cache" }),
);

apiDescription.get("/api", (context) =>
  context.html(
    html`<!doctype html>
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>接口 · 五账考评</title>
          <style>
            body {
              font:
                16px/1.6 system-ui,
                "Microsoft YaHei",
                sans-serif;
              max-width: 72rem;
              margin: 2rem auto;
              padding: 0 1rem;
            }
            table {
              border-collapse: collapse;
              width: 100%;
            }
            th,
            td {
              text-align: left;
              vertical-align: top;
              padding: 0.4rem 0.6rem;
              border-bottom: 1px solid #8884;
            }
            code {
              font-size: 0.875em;
              overflow-wrap: anywhere;
            }
            @media (min-width: 64rem) {
              td > code {
                white-space: nowrap;
              }
            }
          </style>
        </head>
        <body>
          <h1>五账考评服务的接口</h1>
          <p>
            每一项的字段见 <a href="/api/v1/openapi.json">openapi.json</a>（OpenAPI 3.1）。请求和答复都是
            JSON；除写明“不需令牌”的以外，都要带上设备令牌：<code>Authorization: Bearer …</code>。读取的答复带
            ETag：再问时写上 <code>If-None-Match</code>，没有变化的只答 304。
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">做什么</th>
                <th scope="col">地址</th>
                <th scope="col">谁可以</th>
              </tr>
            </thead>
            <tbody>
              ${Object.values<Operation>(OPERATIONS).map(row)}
            </tbody>
          </table>
        </body>
      </html>`,
  ),
);

const ROLE_NAMES = { county: "县级", unit: "单位", viewer: "查阅" } as const;

function row({ method, path, summary, roles, linked }: Operation) {
  const who = roles.length === 0 ? "不需令牌" : roles.map((role) => ROLE_NAMES[role]).join("、");
  return html`<tr>
    <td>${summary}</td>
    <td><code>${method.toUpperCase()} ${templateOf(path)}</code></td>
    <td>${who}${linked ? "，或凭下载链接" : ""}</td>
  </tr>`;
}
