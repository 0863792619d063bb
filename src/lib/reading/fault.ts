/** One thing wrong in the content: where, what, and what is allowed. */
export interface Fault {
  /** From the top of the project: `content/ledger/ties.yaml` */
  file: string;
  /** From 1 */
  line?: number;
  /** Row id, in the ledger; step id, in a teaching file */
  row?: string;
  /** Of that row, as `sides 2.says`: see `sayPath` */
  field?: string;
  /** What is wrong; what is allowed */
  says: string;
}

/** A fault in one line: `content/ledger/ties.yaml:120, row ti-word: sides 2.says: …`. */
export function sayFault({ file, line, row, field, says }: Fault): string {
  const place = `${line === undefined ? '' : `:${line}`}${row === undefined ? '' : `, row ${row}`}`;
  return `${file}${place}: ${field === undefined ? '' : `${field}: `}${says}`;
}
