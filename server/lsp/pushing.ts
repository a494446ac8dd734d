/** Long enough that a burst of changes is read once, too short to be seen. */
const quietMilliseconds = 50;

/** Sends diagnostics to a client that does not ask for them. */
export class Pushing {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly publish: (uri: string) => void;

  /** @param publish sends what there is to say of a document now */
  constructor(publish: (uri: string) => void) {
    this.publish = publish;
  }

  /** Publishes soon, once for all calls until then. */
  schedule(uri: string): void {
    clearTimeout(this.timers.get(uri));
    const publish = (): void => {
      this.timers.delete(uri);
      this.publish(uri);
    };
    this.timers.set(uri, setTimeout(publish, quietMilliseconds));
  }

  /** Forgets what was scheduled. */
  cancel(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
  }
}
