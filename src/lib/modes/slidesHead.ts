/**
 * In the head of the slides: how much larger than its 720 lines (760 where it is four to three) the sheet is drawn, before anything is painted and whenever
 * the window changes; and whether this window is the presenter’s desk, which hides them. A window too small for a slide is not scaled; there it is a page.
 */
export const slidesHead = `<script>
(function (root) {
  if (/[?&]view=desk(&|$)/.test(location.search)) root.classList.add('at-desk');
  function scale() {
    var shape = innerWidth / innerHeight;
    var flows = innerWidth < 800 || innerHeight < 480 || shape < 1.2;
    root.classList.toggle('flows', flows);
    root.style.setProperty('--k', flows ? 1 : innerHeight / (shape < 1.45 ? 760 : 720));
  }
  scale();
  addEventListener('resize', scale);
})(document.documentElement);
</script>`;

/** Without script: all slides one after another, and the way to the handout, which has every figure. */
export const slidesWithoutScript = `<style>
.present [data-step][hidden] { display: block !important }
</style>`;
