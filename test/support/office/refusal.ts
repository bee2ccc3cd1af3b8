/** What Excel answers instead of doing as it is asked; `code` is one of Excel's own. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
