/** What the commands are asked for. */
import { expect, test } from "vitest";
import { scoreArguments, UnusableInput } from "#addin/cli/arguments.ts";

test("a published month is scored again with its reason", () => {
  expect(scoreArguments(["台账.xlsx", "--correction", "补报一个项目"])).toMatchObject({
    files: ["台账.xlsx"],
    correction: "补报一个项目",
  });
  expect(scoreArguments(["台账.xlsx"])).not.toHaveProperty("correction");
  expect(() => scoreArguments(["台账.xlsx", "--correction"])).toThrow(UnusableInput);
});
