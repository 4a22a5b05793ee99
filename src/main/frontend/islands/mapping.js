// Old steps are dragged onto steps of the new drawing; what is dropped is chosen in the step's own list, which keyboards use.
const NEAR = 4;

document.querySelectorAll('[data-mapping]').forEach(start);

function start(form) {
  const targets = [...form.querySelectorAll('[data-map-to]')];
  form.querySelectorAll('[data-map-from]').forEach((step) => {
    draggable(form, step, targets);
    step.querySelector('select').addEventListener('change', () => showMapping(form, targets));
  });
  showMapping(form, targets);
}

function draggable(form, step, targets) {
  const grip = step.querySelector('.tl-mapping__name');
  grip.addEventListener('pointerdown', (down) => {
    if (down.button !== 0 || down.target.closest('a')) {
      return;
    }
    const drag = { ghost: null, x: down.clientX, y: down.clientY };
    const move = (event) => follow(drag, step, targets, event);
    const end = (event) => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      drop(form, drag, step, targets, event);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
    down.preventDefault();
  });
}

function follow(drag, step, targets, event) {
  if (!drag.ghost && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < NEAR) {
    return;
  }
  if (!drag.ghost) {
    drag.ghost = step.querySelector('strong').cloneNode(true);
    drag.ghost.className = 'tl-mapping__ghost';
    document.body.append(drag.ghost);
    step.classList.add('tl-mapping__step--dragged');
    targets.forEach((target) => target.classList.toggle('tl-mapping--fits', fits(step, target)));
  }
  drag.ghost.style.transform = `translate(${event.clientX + 8}px, ${event.clientY + 8}px)`;
  const over = targetUnder(event, targets);
  targets.forEach((target) => target.classList.toggle('tl-mapping--over', target === over && fits(step, target)));
}

function drop(form, drag, step, targets, event) {
  if (!drag.ghost) {
    return;
  }
  drag.ghost.remove();
  step.classList.remove('tl-mapping__step--dragged');
  targets.forEach((target) => target.classList.remove('tl-mapping--over', 'tl-mapping--fits'));
  const target = event.type === 'pointerup' ? targetUnder(event, targets) : null;
  if (target && fits(step, target)) {
    step.querySelector('select').value = target.dataset.id;
    announce(form, step, target);
    showMapping(form, targets);
  }
}

/** Beneath each new step: which old ones are sent to it. */
function showMapping(form, targets) {
  form.querySelectorAll('.tl-mapping__sent').forEach((sent) => sent.remove());
  form.querySelectorAll('[data-map-from]').forEach((step) => {
    const target = targets.find((one) => one.dataset.id === step.querySelector('select').value);
    step.classList.toggle('tl-mapping__step--sent', Boolean(target));
    if (target) {
      const sent = document.createElement('span');
      sent.className = 'tl-mapping__sent';
      sent.textContent = step.querySelector('strong').textContent;
      target.append(sent);
    }
  });
}

function announce(form, step, target) {
  form.querySelector('[data-map-status]').textContent = form.dataset.textDropped
    .replace('{from}', step.querySelector('strong').textContent)
    .replace('{to}', target.firstElementChild.textContent);
}

const fits = (step, target) =>
  [...step.querySelector('select').options].some((option) => option.value === target.dataset.id);

function targetUnder(event, targets) {
  const element = document.elementFromPoint(event.clientX, event.clientY);
  return targets.find((target) => target.contains(element)) ?? null;
}
