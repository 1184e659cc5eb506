import './bubble.css';

export interface BubbleProps {
  text: string;
  /** Who wrote it; absent for one's own. */
  author?: string | undefined;
  at: string;
  isMine?: boolean;
}

/** One message of a thread. People's words keep their own direction. */
export function Bubble({ text, author, at, isMine }: BubbleProps) {
  return (
    <li class={isMine ? 'bubble bubble-mine' : 'bubble'}>
      {author && (
        <strong class="small" dir="auto">
          {author}
        </strong>
      )}
      <p dir="auto">{text}</p>
      <footer>{at}</footer>
    </li>
  );
}

/** Something that happened, between the messages. */
export function ThreadEvent({ text }: { text: string }) {
  return <li class="thread-event">{text}</li>;
}
