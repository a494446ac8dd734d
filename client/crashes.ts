const borne = 4;
const milliseconds = 3 * 60_000;

/** The crashes of a server, to tell bad luck from a server that can't work. */
export class Crashes {
  private times: readonly number[] = [];

  /** Counts a crash at `now` (milliseconds); gives whether the server deserves another start. */
  add(now: number): boolean {
    this.times = [...this.times.filter((time) => now - time < milliseconds), now];
    return this.times.length <= borne;
  }
}
