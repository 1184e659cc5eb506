import type { ComponentChildren } from 'preact';
import './styleguide.css';

/** A component of the app under its name. */
export function Specimens({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="specimens">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** One state of a component, in both directions side by side. */
export function Specimen({
  state,
  seems,
  draw,
}: {
  state: string;
  /** Drawn as under a pointer, or as with the focus. */
  seems?: 'hover' | 'focus';
  draw: () => ComponentChildren;
}) {
  const held = seems ? `specimen-held seems-${seems}` : 'specimen-held';
  return (
    <div class="specimen">
      <p class="quiet small">{state}</p>
      {(['ltr', 'rtl'] as const).map((direction) => (
        <div key={direction} class={held} dir={direction}>
          {draw()}
        </div>
      ))}
    </div>
  );
}
