import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { isKind, isLanguage, isZone, type Language } from '../../kernel/index.ts';
import type { Asked, AskWish } from '../../client/index.ts';
import { begunDraft, forgetBegun, keepBegun, throwBegunAway } from '../ask-drafts.ts';
import { PageTitle } from '../components/page.tsx';
import type { Problem } from '../components/problem.tsx';
import { Waiting } from '../components/progress.tsx';
import { client } from '../device.ts';
import { here } from '../here.ts';
import { keep, kept } from '../kept.ts';
import { tileOfKind } from '../need-tiles.ts';
import { useNow } from '../now.ts';
import { attempt, problemOf } from '../problem-of.ts';
import { Ask } from '../screens/ask/ask.tsx';
import { Begun } from '../screens/ask/begun.tsx';
import { newDraft, type Draft, type Question } from '../screens/ask/draft.ts';
import type { Sent, SentNeed } from '../screens/ask/sent-step.tsx';
import { wishOf } from '../screens/ask/wish-of.ts';
import { t } from '../texts.ts';
import { cancelRequest } from '../cancel-request.ts';

/** Asked for most in Belgium's sheltering collectives; those a host asked for lately come before them. */
const common: readonly Language[] = ['tir', 'prs', 'pus', 'apc', 'som', 'ary', 'fuf', 'tur'];

export default function AskPage() {
  const { query, route } = useLocation();
  const { collective } = here.use();
  const now = useNow();
  const [begun, setBegun] = useState<Draft>();
  const [start, setStart] = useState<Draft>();
  const [isKept, setKept] = useState(true);
  const [opened, setOpened] = useState<{ wish: AskWish; draft: Draft; id?: string }>();
  // Locked in the midst of it: it goes on at its question, without asking.
  const isResumed = here.read().lockedOn === location.href;
  useEffect(() => {
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
  const send = async (draft: Draft): Promise<Sent | Problem> => {
    // The same answers again after a lost network are the same wish: one case is opened.
    const wish = opened?.draft === draft ? opened.wish : wishOf(draft);
    setOpened({ wish, draft });
    try {
      const asked = await client.ask(wish);
      setOpened({ wish, draft, id: asked.id });
      forgetBegun();
      void remember(draft);
      return sentOf(wish, asked);
    } catch (error) {
      return problemOf(error);
    }
  };
  const cancel = async (): Promise<Problem | undefined> => {
    if (opened?.id === undefined) return undefined;
    const { id, draft } = opened;
    return attempt(() => cancelRequest(id, newDraft({ ...draft, question: 'check' }), route));
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
      isKept={isKept}
      onDraft={(draft) => void keepBegun(draft).then(setKept)}
      onSend={send}
      onCancel={cancel}
    />
  );
}

function sentOf(wish: AskWish, { id, receipt, isEarlier, isRosterStale }: Asked): Sent {
  const needs = receipt.needs.map(({ need, asked, askedUntil, nextLookAt, isStuck }, at): SentNeed => ({
    kind: wish.needs.find((one) => one.id === need)?.kind ?? wish.needs[at]?.kind ?? 'social-worker',
    asked,
    until: new Date(askedUntil),
    firstAskedAt: nextLookAt === undefined ? undefined : new Date(nextLookAt),
    isStuck,
  }));
  const [main, ...beside] = needs;
  if (main === undefined) throw new Error('a receipt of no need');
  return { needs: [main, ...beside], isEarlier, isRosterStale, href: `/cases/${id}` };
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
