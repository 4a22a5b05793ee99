// Defaults that the form editor adds merely by opening a form. They are left out when saving, so that only what a person
// changed is changed.

const OURS = ['id', 'layout'];

export class FormDefaults {
  /** @param before the file; @param after what the editor makes of it */
  constructor(before, after) {
    this.added = new Map();
    this.record(before.components, after.components);
  }

  record(before, after) {
    (after ?? []).forEach((component, at) => {
      const stated = before?.[at] ?? {};
      const keys = Object.keys(component).filter((key) => !(key in stated) && !OURS.includes(key));
      if (keys.length) {
        this.added.set(component.id, Object.fromEntries(keys.map((key) => [key, component[key]])));
      }
      this.record(stated.components, component.components);
    });
  }

  without(schema) {
    return { ...schema, components: this.stripped(schema.components) };
  }

  stripped(components) {
    return components.map((component) => {
      const added = this.added.get(component.id) ?? {};
      const kept = Object.entries(component).filter(
        ([key, value]) => !(key in added) || JSON.stringify(value) !== JSON.stringify(added[key]),
      );
      const own = Object.fromEntries(kept);
      return own.components ? { ...own, components: this.stripped(own.components) } : own;
    });
  }
}
