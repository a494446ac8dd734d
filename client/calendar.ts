/** The day of `time` on the calendar of this machine, as `YYYY-MM-DD`: a mark is signed with the editor's day, not with Greenwich's. */
export function localDate(time: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

export const today = (): string => localDate(new Date());
