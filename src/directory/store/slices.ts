/** Rows that go into one statement: PostgreSQL takes 65,535 values at most. */
const mostAtOnce = 1_000;

/** Cuts a list into pieces that one statement takes. */
export function slices<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / mostAtOnce) }, (_, index) =>
    rows.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  );
}
