// Text output: the table of policies, and the comparison with ceilings.
import type { Figures, Summary } from './results.ts';

const decimals =
  (digits: number) =>
  (value: number): string =>
    Number.isFinite(value) ? value.toFixed(digits) : 'never';

const COLUMNS: readonly { head: string; cell: (summary: Summary) => string }[] = [
  { head: 'policy', cell: (s) => s.policy },
  { head: 'unserved %', cell: (s) => `${decimals(1)(s.unservedPercent)} ±${decimals(1)(s.unservedSpread)}` },
  { head: 'joint %', cell: (s) => decimals(1)(s.jointUnservedPercent) },
  { head: 'messages/case', cell: (s) => decimals(2)(s.messagesPerCase) },
  { head: 'asks p95', cell: (s) => decimals(1)(s.asksPerExpertWeekP95) },
  { head: 'asks max', cell: (s) => decimals(1)(s.asksPerExpertWeekMax) },
  { head: 'Gini', cell: (s) => decimals(3)(s.giniAccepted) },
  {
    head: 'critical min',
    cell: (s) => `${decimals(1)(s.criticalMedianMinutes)} / ${decimals(1)(s.criticalP95Minutes)}`,
  },
  { head: 'urgent min', cell: (s) => decimals(0)(s.urgentMedianMinutes) },
  { head: 'soon h', cell: (s) => decimals(1)(s.soonMedianHours) },
  { head: 'planned h', cell: (s) => decimals(1)(s.plannedMedianHours) },
  { head: 'late yes/100', cell: (s) => decimals(0)(s.lateYesesPer100Cases) },
];

export function table(summaries: readonly Summary[]): string {
  const rows = [COLUMNS.map((column) => column.head), ...summaries.map((s) => COLUMNS.map((column) => column.cell(s)))];
  const widths = COLUMNS.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  return rows.map(line).join('\n');
}

export interface Check {
  readonly scenario: string;
  readonly name: string;
  readonly passed: boolean;
  readonly detail: string;
}

export const checkLine = (check: Check): string =>
  `${check.passed ? 'ok  ' : 'FAIL'}  ${check.scenario.padEnd(4)}  ${check.name}: ${check.detail}`;

/** One check per ceiling; a figure that is not finite fails. */
export function compareWithCeilings(scenario: string, summary: Summary, ceilings: Partial<Figures>): Check[] {
  return Object.entries(ceilings).map(([name, ceiling]) => {
    const value: unknown = Object.entries(summary).find(([figure]) => figure === name)?.[1];
    if (typeof value !== 'number') return { scenario, name, passed: false, detail: 'no such figure' };
    const passed = value <= ceiling;
    return { scenario, name, passed, detail: `${decimals(3)(value)}, ceiling ${ceiling}` };
  });
}
