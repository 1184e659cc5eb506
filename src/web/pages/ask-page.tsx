import { useEffect, useState } from 'preact/hooks';
import { useLocation } from '../location.tsx';
import { isKind, isLanguage, isZone, type Language } from '../../kernel/index.ts';
import { begunDraft, keepBegun, throwBegunAway } from '../ask-drafts.ts';
import { PageTitle } from '../components/page.tsx';
import type { Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { here } from '../here.ts';
import { kept } from '../kept.ts';
import { later } from '../later.tsx';
import { tileOfKind } from '../need-tiles.ts';
import { useNow } from '../now.ts';
import { Ask } from '../screens/ask/ask.tsx';
import { newDraft, type Draft, type Question } from '../screens/ask/draft.ts';
import type { Sent } from '../screens/ask/sent-step.tsx';
import { t } from '../texts.ts';

/** Asked for most in Belgium's sheltering collectives; those a host asked for lately come before them. */
const common: readonly Language[] = ['tir', 'prs', 'pus', 'apc', 'som', 'ary', 'fuf', 'tur'];

/** Comes while she answers. Undefined without network: then it is asked for again with the next tap. */
const sending = () => import('../send-ask.ts').catch(() => undefined);

const Begun = later(() => import('../screens/ask/begun.tsx').then((file) => file.Begun));

export default function AskPage() {
  const { query, route } = useLocation();
  const { collective } = here.use();
  const now = useNow();
  const [begun, setBegun] = useState<Draft>();
  const [start, setStart] = useState<Draft>();
  const [isKept, setKept] = useState(true);
  // Locked in the midst of it: it goes on at its question, without asking.
  const isResumed = here.read().lockedOn === location.href;
  useEffect(() => {
    void sending();
    // Asking somebody who was found begins afresh; otherwise what was begun is offered again.
    if (query['kind'] !== undefined) setStart(newDraft(fromQuery(query)));
    else
      void begunDraft().then((draft) =>
        draft === undefined || isResumed ? setStart(draft ?? newDraft()) : setBegun(draft),
      );
    here.write({ lockedOn: undefined });
  }, []);
  if (start === undefined) {
    if (begun === undefined) return <Waiting />;
    return (
      <>
        <PageTitle title={t('ask.need')} />
        <Begun
          draft={begun}
          onGoOn={() => setStart(begun)}
          onThrowAway={() =>
            throwBegunAway(begun, (draft) => {
              setBegun(draft);
              setStart(draft === undefined ? newDraft() : undefined);
            })
          }
        />
      </>
    );
  }
  const send = async (draft: Draft): Promise<Sent | Problem> => (await sending())?.send(draft) ?? 'offline';
  const cancel = async (): Promise<Problem | undefined> => (await sending())?.cancel(route);
  const lately = kept('last-languages') ?? [];
  return (
    <Ask
      now={now}
      start={start}
      answered={answeredBy(query)}
      commonLanguages={[...new Set([...lately, ...common])].slice(0, 8)}
      lastPlace={kept('last-place')}
      telephone={collective?.rotaTelephone}
      isKept={isKept}
      onDraft={(draft) => void keepBegun(draft).then(setKept)}
      onSend={send}
      onCancel={cancel}
    />
  );
}

/** What an entry that was found says already: `?kind=dentist&zone=namur&language=tir`. */
function fromQuery({ kind, zone, language }: Record<string, string>): Partial<Draft> {
  return {
    ...(kind !== undefined && isKind(kind) ? { kind, tile: tileOfKind(kind) } : {}),
    ...(zone !== undefined && isZone(zone) ? { where: { zone } } : {}),
    ...(language !== undefined && isLanguage(language) ? { languages: [language] } : {}),
  };
}

function answeredBy({ kind, zone, language }: Record<string, string>): Question[] {
  return [
    ...(kind === undefined ? [] : (['need'] as const)),
    ...(language ? (['language'] as const) : []),
    ...(zone === undefined ? [] : (['place'] as const)),
  ];
}
