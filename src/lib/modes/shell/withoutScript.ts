/** In the head of an article whose scripts do not run: nothing is pinned, and each step’s own figure is shown. */
export const unpinned = `<style>
.pin, .stepping { display: none !important }
.scrolly { display: block !important; max-width: 720px !important }
.step { max-width: none !important }
</style>`;

/** In the head, for scripts that do not arrive: marks the page, and the stage says one calm line. */
export const watch = `<script>
(function (page) {
  function mark() { page.dataset.stuck = '' }
  addEventListener('error', function (event) { if (/^(SCRIPT|LINK)$/.test(event.target.tagName)) mark() }, true);
  addEventListener('unhandledrejection', mark);
})(document.documentElement);
</script>`;
