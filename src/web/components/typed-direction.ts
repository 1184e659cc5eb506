/** The direction of a field: that of what was typed; while it is empty that of the page, where the caret then waits. */
export const typedDirection = (typed: string): 'auto' | undefined => (typed === '' ? undefined : 'auto');
