import type { Inferred } from '@/core/services/infer';
import { hasKnownRule } from '@/core/services/rules';
import type { Draft } from './draft';
import { type Checked, type ComposeFinding, fault, note, refused, warning } from './finding';

/** Checks signing name and region, and against what the host tells. */
export function parseScope(
  draft: Draft,
  told: Inferred,
): Checked<{ readonly service: string; readonly region: string }> {
  const findings = [...scopeFaults('service', draft.service), ...scopeFaults('region', draft.region)];
  if (findings.length > 0) return refused(...findings);
  const { service, region } = draft;
  return {
    value: { service, region },
    findings: [
      ...disagreement('service', service, told.service),
      ...disagreement('region', region, told.region),
      ...general(service),
    ],
  };
}

function scopeFaults(field: 'service' | 'region', text: string): readonly ComposeFinding[] {
  if (text === '') return [fault(field, field === 'service' ? 'service-empty' : 'region-empty', {})];
  const character = /[^A-Za-z0-9._-]/u.exec(text)?.[0];
  if (character === undefined) return [];
  const trimmed = text.trim();
  return [
    fault(
      field,
      'scope-characters',
      { character },
      trimmed === text ? undefined : { code: 'trim', edits: [{ field, value: trimmed }] },
    ),
  ];
}

function disagreement(field: 'service' | 'region', typed: string, told: string | undefined): readonly ComposeFinding[] {
  if (told === undefined || told === typed) return [];
  const code = field === 'service' ? 'service-disagrees' : 'region-disagrees';
  return [warning(field, code, { typed, told }, { code: 'use-told', edits: [{ field, value: told }], text: told })];
}

const general = (service: string): readonly ComposeFinding[] =>
  hasKnownRule(service) ? [] : [note('service', 'service-general', { service })];
