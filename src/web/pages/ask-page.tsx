import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { isKind, isLanguage, isZone, newId, type Language } from '../../kernel/index.ts';
import type { AskWish } from '../../client/index.ts';
import type { Problem } from '../components/problem.tsx';
import { client } from '../device.ts';
import { forgetDraft, keepDraft, keptDraft } from '../drafts.ts';
import { keep, kept } from '../kept.ts';
import { tileOfKind } from '../need-tiles.ts';
import { useNow } from '../now.ts';
import { attempt, problemOf } from '../problem-of.ts';
import { Ask, type Question } from '../screens/ask/ask.tsx';
import type { Draft } from '../screens/ask/draft.ts';
import { needOf } from '../screens/ask/need-of.ts';
import type { Sent } from '../screens/ask/sent-step.tsx';
import { here } from '../here.ts';

/** Asked for most in Belgium's sheltering collectives; those a host asked for lately come before them. */
const common: readonly Language[] = ['tir', 'prs', 'pus', 'apc', 'som', 'ary', 'fuf', 'tur'];

export default function AskPage() {
  const { query, route } = useLocation();
  const { collective } = here.use();
  const now = useNow();
  const [start, setStart] = useState<Partial<Draft>>();
  useEffect(() => {
    // Asking somebody who was found begins afresh; otherwise what was begun is still there.
    const begun = query['kind'] === undefined ? keptDraft('ask') : Promise.resolve({});
    void begun.then((draft) => setStart({ ...(draft as Partial<Draft>), ...fromQuery(query) }));
  }, []);
  const [opened, setOpened] = useState<{ wish: AskWish; draft: Draft; id?: string }>();
  if (start === undefined) return null;
  const send = async (draft: Draft): Promise<Sent | Problem> => {
    // The same answers again after a lost network are the same wish: one case is opened.
    const wish = opened?.draft === draft ? opened.wish : wishOf(draft);
    setOpened({ wish, draft });
    try {
      const { id, receipt } = await client.ask(wish);
      setOpened({ wish, draft, id });
      forgetDraft('ask');
      void remember(draft);
      const [first] = receipt.needs;
      return {
        asked: first?.asked ?? 0,
        until: new Date(first?.askedUntil ?? receipt.openedAt),
        firstAskedAt: first?.nextLookAt === undefined ? undefined : new Date(first.nextLookAt),
        isStuck: first?.isStuck ?? false,
        href: `/cases/${id}`,
      };
    } catch (error) {
      return problemOf(error);
    }
  };
  const cancel = async () => {
    if (opened?.id === undefined) return;
    const { id } = opened;
    if ((await attempt(() => client.api.closeCase(id, { outcome: 'no-longer-needed' }))) === undefined) {
      route(`/cases/${id}`);
    }
  };
  const lately = kept('last-languages') ?? [];
  return (
    <Ask
      now={now}
      start={start}
      answered={answeredBy(query)}
      commonLanguages={[...new Set([...lately, ...common])].slice(0, 8)}
      lastPlace={kept('last-place')}
      telephone={collective?.rotaTelephone}
      onDraft={(draft) => void keepDraft('ask', draft)}
      onSend={send}
      onCancel={cancel}
    />
  );
}

function wishOf(draft: Draft): AskWish {
  return { needs: [needOf(draft, newId())], words: draft.note.trim(), isSensitive: draft.isSensitive };
}

async function remember({ where, languages }: Draft): Promise<void> {
  if (where !== 'unknown') await keep('last-place', where).catch(() => undefined);
  const lately = [...new Set([...languages, ...(kept('last-languages') ?? [])])].slice(0, 3);
  if (languages.length > 0) await keep('last-languages', lately).catch(() => undefined);
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
