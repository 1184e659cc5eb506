/** What a browser keeps by name, or what stands in for it until the page is closed. */
export interface Kept {
  read(name: string): string | undefined;
  write(name: string, value: string): void;
  remove(name: string): void;
  names(): string[];
  clear(): void;
  /** The browser refused to keep something: a private window, or no room left. It is there until the page is closed. */
  readonly isRefused: boolean;
}

/** Kept on this device from one opening to the next. Everything in it is gone after `forgetThisDevice`. */
export const deviceStorage = kept(() => localStorage);

/** Whether the browser keeps nothing on this device: asked by trying. */
export function keepsNothing(): boolean {
  deviceStorage.write('trial', 'yes');
  deviceStorage.remove('trial');
  return deviceStorage.isRefused;
}

/** Kept as long as this tab is open. */
export const tabStorage = kept(() => sessionStorage);

function kept(storage: () => Storage): Kept {
  const meanwhile = new Map<string, string>();
  let isRefused = false;
  /** Even to look may throw. */
  const ask = <Answer>(question: (storage: Storage) => Answer): Answer | undefined => {
    try {
      return question(storage());
    } catch {
      isRefused = true;
      return undefined;
    }
  };
  return {
    read: (name) => meanwhile.get(name) ?? ask((own) => own.getItem(name)) ?? undefined,
    write(name, value) {
      const isKept = ask((own) => {
        own.setItem(name, value);
        return true;
      });
      if (isKept) meanwhile.delete(name);
      else meanwhile.set(name, value);
    },
    remove(name) {
      meanwhile.delete(name);
      ask((own) => own.removeItem(name));
    },
    names: () => [...new Set([...meanwhile.keys(), ...(ask((own) => Object.keys(own)) ?? [])])],
    clear() {
      meanwhile.clear();
      ask((own) => own.clear());
    },
    get isRefused() {
      return isRefused;
    },
  };
}
