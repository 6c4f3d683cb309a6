/** The one row that an `insert … returning` without a conflict clause gives back. */
export function inserted<Row>([row]: readonly Row[]): Row {
  if (!row) throw new Error('insert returned no row');
  return row;
}
