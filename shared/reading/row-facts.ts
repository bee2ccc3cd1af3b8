/** One row as it shows, and the little of its table that the signs in it are read by. */
import type { CellValue } from "./grid.ts";

/** What row kinds need to know of a table's columns. */
export interface TableColumns {
  /** Columns from the first to the last that has a header. */
  readonly width: number;
  /** Columns that have a header, field or not. */
  readonly headed: ReadonlySet<number>;
  /** Columns whose header is a field, 序号 not among them. */
  readonly fields: ReadonlySet<number>;
  /** The column of the ledger's own key (项目名称, 节点任务, 事项, 责任单位), where one is known. */
  readonly key?: number;
  /** The 序号 column, where there is one. */
  readonly sequence?: number;
}

/** One row as it shows, with the little that most signs need. */
export interface RowFacts {
  readonly row: number;
  /** Columns of the cells that show something. */
  readonly filled: readonly number[];
  /** Text of the first of them, for comparing. */
  readonly first: string;
  /** Cells of the fields' columns that hold something, and of these the ones that are words. */
  readonly fieldCells: number;
  readonly fieldWords: number;
  /** The text that says 合计, if one of the first texts does. */
  readonly total?: string;
  readonly value: (column: number) => CellValue;
}
