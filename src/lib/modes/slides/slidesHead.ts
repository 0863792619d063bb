/**
 * How much larger than its 720 lines the sheet of a slide is drawn. A window too small for a
 * slide is not scaled; there it is a page. It needs nothing but itself, so that it can stand in the page’s head as text.
 */
export function fitSheet(): void {
  const root = document.documentElement;
  const flows = innerWidth < 800 || innerHeight < 480 || innerWidth / innerHeight < 1.2;
  root.classList.toggle('flows', flows);
  root.style.setProperty('--k', `${flows ? 1 : innerHeight / 720}`);
}

/** In the head of the slides: their size before anything is painted; and at the presenter’s desk they are hidden. */
export const slidesHead = `<script>
if (/[?&]view=desk(&|$)/.test(location.search)) document.documentElement.classList.add('at-desk');
(${fitSheet})();
</script>`;

/** Without script: the words of all slides one after another; the handout has the figures. */
export const slidesWithoutScript = `<style>
html { overflow: auto !important }
.present { position: static !important }
.slide-sheet { position: static !important; width: auto !important; height: auto !important; container-type: inline-size !important }
.slide { display: block !important; height: auto !important; max-width: 46rem; margin: 0 auto; padding: 24px 18px !important }
.words > section { display: block !important; margin-bottom: 48px }
.words > section .question { position: static !important; width: auto !important; height: auto !important; margin-top: 12px }
.slide > .stage, .slide > .foot { display: none !important }
</style>`;
