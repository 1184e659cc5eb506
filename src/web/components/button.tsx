import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import workingIcon from 'icon:loader-circle';
import type { IconPath } from '../bundle/icons.ts';
import { useOnce } from '../use-once.ts';
import { Icon } from './icon.tsx';
import './button.css';

export type ButtonLook = 'main' | 'soft' | 'outline' | 'plain' | 'danger';

interface Looks {
  children?: ComponentChildren;
  look?: ButtonLook;
  icon?: IconPath | undefined;
  wide?: boolean;
}

interface ButtonProps extends Looks {
  /** A promise keeps the button busy until it settles: a second tap meanwhile does nothing. */
  onPress?: (() => unknown) | undefined;
  type?: 'button' | 'submit';
  /** For a button that shows an icon only. */
  label?: string;
  turns?: boolean;
  busy?: boolean;
  pressed?: boolean;
}

const classes = ({ look = 'soft', wide }: Looks, round = false) =>
  `button button-${look}${wide ? ' button-wide' : ''}${round ? ' button-round' : ''}`;

/** A button that sends once: while its work is under way it says so and takes no second tap. */
export function Button(props: ButtonProps) {
  const [working, setWorking] = useState(false);
  const once = useOnce();
  const busy = working || props.busy === true;
  const press = async () => {
    const work = props.onPress?.();
    if (!(work instanceof Promise)) return;
    setWorking(true);
    try {
      await work;
    } finally {
      setWorking(false);
    }
  };
  return (
    <button
      type={props.type ?? 'button'}
      class={classes(props, props.label !== undefined && props.children === undefined)}
      aria-label={props.label}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-pressed={props.pressed}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else void once(press);
      }}
    >
      <Face icon={busy ? workingIcon : props.icon} {...(props.turns ? { turns: true } : {})}>
        {props.children}
      </Face>
    </button>
  );
}

/** A link that looks like a button: it leads somewhere, or calls a number, and changes nothing by itself. */
export function LinkButton(props: Looks & { href: string }) {
  return (
    <a class={classes(props)} href={props.href}>
      <Face icon={props.icon}>{props.children}</Face>
    </a>
  );
}

function Face({
  icon,
  turns,
  children,
}: {
  icon: IconPath | undefined;
  turns?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <>
      {icon && <Icon of={icon} turns={turns === true} />}
      {children !== undefined && <span>{children}</span>}
    </>
  );
}
