const steps = new Set<() => Promise<unknown>>();

/** Takes this step whenever the vault is about to be forgotten: the last moment at which something can be sealed. */
export function onForgetting(step: () => Promise<unknown>): void {
  steps.add(step);
}

export async function beforeForgetting(): Promise<void> {
  await Promise.allSettled([...steps].map((step) => step()));
}
