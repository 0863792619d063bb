/**
 * A page for frames as one file: its styles and its script are in it, it has no bar and no menu, and nothing in it needs the site
 * around it. Build only.
 */
import { accounts, channel } from '../../story';
import { resolve } from '$app/paths';
import { runFrame } from '../../drivers/frame';
import { escape } from '../share/escape';
import type { SceneName } from '../../scenes';
import styles from './embed.css?inline';
import { sceneStyles } from '../../figure/sceneStyles';
import { inlineMaps } from './inlineMaps';

interface Page {
  title: string;
  description: string;
  /** More for the head: links, above all */
  head?: string;
  /** The page, rendered; its own markup only */
  body: string;
  /** Scenes that it draws */
  scenes: Iterable<SceneName>;
  /** Address of what it is a part of, where the build knows one */
  canonical?: string | undefined;
}

/** The whole document as an answer. */
export function answerWithPage({ title, description, head = '', body, scenes, canonical }: Page): Response {
  // The list of sources stands on a page of its own
  const linked = body.replaceAll(
    'href="#source-',
    `target="_blank" rel="noopener" href="${resolve('/sources/')}#source-`
  );
  const { markup, sheets } = inlineMaps(linked);
  const rules = [styles, ...[...new Set(scenes)].map((name) => sceneStyles[name] ?? '')].join('\n');
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<meta name="description" content="${escape(description)}">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
${canonical ? `<link rel="canonical" href="${escape(canonical)}">` : ''}
${head}
<style>${rules}</style>
</head>
<body>
${sheets}${markup}
<script>(${runFrame})(${JSON.stringify({ accounts, channel })})</script>
</body>
</html>
`;
  // By this type alone the build knows a page; its character set is in its head
  return new Response(html, { headers: { 'content-type': 'text/html' } });
}
