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

/** Without script: the words of all slides one after another; the handout has the figures. */
export const slidesWithoutScript = `<style>
html { overflow: auto !important }
.present { position: static !important }
.slide-sheet { position: static !important; width: auto !important; height: auto !important; container-type: inline-size !important }
.slide { display: block !important; height: auto !important; max-width: 46rem; margin: 0 auto; padding: 24px 18px !important }
.words { height: auto !important; padding: 0 !important }
.words > section { display: block !important; margin-bottom: 48px }
.slide > .stage, .slide > .foot { display: none !important }
</style>`;
