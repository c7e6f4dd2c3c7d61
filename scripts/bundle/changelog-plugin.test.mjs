// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changelogPage } from './changelog-plugin.mjs';

/** @param {string} name */
const projectFile = (name) => readFileSync(`${import.meta.dirname}/../../${name}`, 'utf8');

/** @param {string} markdown */
const shown = (markdown) => new DOMParser().parseFromString(changelogPage(markdown), 'text/html');

const changelog = projectFile('CHANGELOG.md');
const page = shown(changelog);

/** @param {string} text */
const words = (text) => text.split(/\s+/).filter(Boolean);

describe('the changelog', () => {
  it('has the version of package.json as its newest, below what is not released yet', () => {
    const sections = [...page.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(sections.find((name) => name !== 'Unreleased')).toBe(JSON.parse(projectFile('package.json')).version);
    expect(sections.indexOf('Unreleased')).toBeLessThan(1);
  });

  it('says the same as a page, word for word', () => {
    const markdown = changelog.replace(/^(#+|-) /gm, '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
    expect(words(page.querySelector('main')?.textContent ?? '')).toEqual(words(markdown.replaceAll('`', '')));
  });
});

describe('its page', () => {
  it('is a list of changes below each version', () => {
    const two = shown('# Changes\n\n## 2.0.0\n\n- One, `a`.\n- Two\n  lines.\n\n## 1.0.0\n\n- First.\n');
    const changes = [...two.querySelectorAll('h2 + ul > li')].map(({ innerHTML }) => innerHTML);
    expect(changes).toEqual(['One, <code>a</code>.', 'Two\nlines.', 'First.']);
  });

  it('names its character set first, for hosts that name none', () => {
    expect(changelogPage('It’s')).toMatch(/^<!doctype html>\s*<html lang="en">\s*<head>\s*<meta charset="utf-8" \/>/);
  });

  it('asks for nothing from elsewhere and holds nothing inline', () => {
    const named = [...page.querySelectorAll('head link')].map((link) => link.getAttribute('href'));
    expect(named).toEqual(['favicon.svg', 'changelog.css']);
    expect(page.querySelectorAll('script, style, [style], img, iframe')).toHaveLength(0);
  });
});
