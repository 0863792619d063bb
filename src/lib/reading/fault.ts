/** One thing wrong in the content: where, what, and what is allowed. */
export interface Fault {
  /** From the top of the project: `content/ledger/ties.yaml` */
  file: string;
  /** Row id, in the ledger */
  row?: string;
  /** Line, in a chapter */
  line?: number;
  /** What is wrong; what is allowed */
  says: string;
}

/** A fault in one line. */
export function sayFault(fault: Fault): string {
  const place =
    fault.row !== undefined ? `, row ${fault.row}` : fault.line !== undefined ? `:${fault.line}` : '';
  return `${fault.file}${place}: ${fault.says}`;
}
