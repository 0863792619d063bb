/**
 * In a handout, which is whole without it: shows what the address asks for, writes to the address what is chosen, says the
 * address in full, and prints. Anything else in the address is left alone.
 */
export const obeyQuery = `<script>
(function (form, address, button) {
  var chosen = new URL(location.href);
  var teacher = form.elements.copy[1], notes = form.elements.layout;
  form.elements.copy[0].checked = true;
  teacher.checked = chosen.searchParams.get('copy') === 'teacher';
  notes.checked = chosen.searchParams.get('layout') === 'notes';
  form.addEventListener('change', function () {
    [['copy', teacher], ['layout', notes]].forEach(function (choice) {
      if (choice[1].checked) chosen.searchParams.set(choice[0], choice[1].value);
      else chosen.searchParams.delete(choice[0]);
    });
    history.replaceState(history.state, '', chosen);
  });
  if (address.textContent.charAt(0) === '/') address.textContent = location.origin + address.textContent;
  button.hidden = false;
  button.addEventListener('click', function () { print() });
})(document.querySelector('.choices'), document.querySelector('[data-address]'), document.querySelector('.choices button'));
</script>`;
