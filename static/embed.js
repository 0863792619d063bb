/**
 * For pages that may run scripts: each frame of this site gets the height of what is in it.
 *
 *   <script src="https://…/embed.js" async></script>
 *
 * Once on a page is enough, before or after the frames; frames that come later are heard as well. Nothing else happens: no request,
 * no storage, nothing told to anyone.
 */
(function () {
  'use strict';
  const self = document.currentScript;
  if (!(self instanceof HTMLScriptElement) || !self.src) return;
  const pages = new URL('embed/', self.src);
  const [least, most] = [200, 4000];

  const findFrames = () =>
    Array.from(document.getElementsByTagName('iframe')).filter(({ src }) => src.startsWith(pages.href));

  /**
   * A frame in a sandbox without an origin of its own says “null”.
   * @param {HTMLIFrameElement} frame
   */
  const originOf = (frame) =>
    frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin') ? 'null' : pages.origin;

  addEventListener('message', ({ data, source, origin }) => {
    if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size' || !Number.isFinite(data.height))
      return;
    const frame = findFrames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || origin !== originOf(frame)) return;
    // Where the host counts borders as height, the page inside would lack theirs
    const edges =
      getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    const height = `${Math.min(most, Math.max(least, Math.ceil(data.height))) + edges}px`;
    if (frame.style.height !== height) frame.style.height = height;
  });

  // Those that were there first have said their height to nobody
  for (const { contentWindow } of findFrames())
    if (contentWindow) contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
})();
