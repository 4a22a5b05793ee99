// While content is loaded into an editor, nobody can change it: such a change would count as loaded and never be saved.
export async function suspendEvents(island, work) {
  const focused = document.activeElement;
  island.inert = true;
  try {
    return await work();
  } finally {
    island.inert = false;
    if (island.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  }
}
