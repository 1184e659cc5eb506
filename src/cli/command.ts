/** One command of `relais`. */
export interface Command {
  readonly help: string;
  /** The exit code: 0 done, 1 failed, 2 used wrongly. A failure may also be thrown, with one sentence for its message. */
  run(options: { asJson: boolean }): Promise<number>;
}
