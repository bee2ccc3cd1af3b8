/** The secret, the county and the token of the service on this machine, made on the first run. */
import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface LocalAccount {
  /** Signs links. */
  readonly secret: string;
  readonly county: { readonly id: string; readonly name: string };
  /** The county's token. */
  readonly token: string;
}

const FILE = "account.json";
const COUNTY_NAME = "静乐县";

/** The account kept in a folder, made where there is none; readable by its owner alone. */
export async function accountIn(home: string): Promise<LocalAccount> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const path = join(home, FILE);
  const account = newAccount();
  try {
    // Fails where the file is there already, so that two first runs at once agree on one account.
    const file = await open(path, "wx", 0o600);
    await file.writeFile(`${JSON.stringify(account, null, 2)}\n`);
    await file.close();
    return account;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return JSON.parse(await readFile(path, "utf8")) as LocalAccount;
  }
}

/** The same account for another county, kept in place of the one there was. */
export async function handAccountTo(home: string, county: LocalAccount["county"]): Promise<void> {
  const account = { ...(await accountIn(home)), county };
  const path = join(home, FILE);
  const own = `${path}.new`;
  await writeFile(own, `${JSON.stringify(account, null, 2)}\n`, { mode: 0o600 });
  await rename(own, path);
}

/** A fresh account, kept nowhere. */
export function newAccount(): LocalAccount {
  return {
    secret: opaque(),
    county: { id: "local", name: COUNTY_NAME },
    token: opaque(),
  };
}

/** 256 random bits as 43 characters of base64url. */
export function opaque(): string {
  return randomBytes(32).toString("base64url");
}
