/** Columns whose headers or cells mislead: numbers of rows that sound like codes, telephones beside the names of those who have a column of their own. */
import { expect, it } from "vitest";
import { readBook } from "#test/support/office-books.ts";

it.each(["项目序号", "总序号", "分序号", "工程序号"])("%s numbers the rows and is no code", async (label) => {
  const { columns, findings } = await readBook([
    {
      name: "台账",
      rows: [
        "2020年12月项目台账（单位：万元）",
        `${label}|项目名称|责任单位|总投资|年度计划投资`,
        "1|甲河治理|水利局|500|300",
        "2|乙路改造|交通局|800|400",
        "4|丙园扩建|工信局|900|200",
      ],
    },
  ]);
  expect(columns["台账"]).toBe("B name · C unit · D totalInvestment · E annualPlan");
  expect(findings.filter((line) => line.startsWith("台账 A"))).toEqual(["台账 A5 warning sequence-gap"]);
});

it("reads the name alone where a mobile stands beside it and telephones have a column", async () => {
  const { rows } = await readBook([
    {
      name: "台账",
      rows: [
        "2020年12月项目台账（单位：万元）",
        "序号|项目名称|责任单位|总投资|责任人|联系电话",
        "1|甲河治理|水利局|500|郝飞 13934880001|'13934880001",
        "2|乙路改造|交通局|800|贾丽|'13934880002",
        "3|丙园扩建|工信局|900|孟刚（１３９３４８８０００３）|",
        "4|丁桥加固|交通局|900|'13934880002|'13934880002",
      ],
    },
  ]);
  const owners = Object.values(rows).map((row) => /owner (\S+)/u.exec(row)?.[1]);
  expect(owners).toEqual(["郝飞", "贾丽", "孟刚", "13934880002"]);
});

it("looks for missing numbers in each of two tables side by side", async () => {
  const { findings } = await readBook([
    {
      name: "台账",
      rows: [
        "2020年12月项目台账（单位：万元）",
        "序号|项目名称|责任单位|总投资||序号|类别|交办事项|责任单位|办结时限",
        "1|甲河治理|水利局|500||1|问题|用地|水利局|2020年12月",
        "2|乙路改造|交通局|800||2|督查|用电|交通局|2020年12月",
        "3|丙园扩建|工信局|900||4|问题|用水|工信局|2020年12月",
      ],
    },
  ]);
  expect(findings).toEqual(["台账 F5 warning sequence-gap"]);
});
