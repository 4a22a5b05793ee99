// What the form editor writes into a form merely by opening it: defaults that the file does not state. They are left out
// again, so that only what a person changed is changed.

const OURS = ['id', 'layout'];

export class FormAdditions {
  /** @param before the file; @param after what the editor makes of it */
  constructor(before, after) {
    this.added = new Map();
    this.learn(before.components, after.components);
  }

  learn(before, after) {
    (after ?? []).forEach((component, at) => {
      const said = before?.[at] ?? {};
      const keys = Object.keys(component).filter((key) => !(key in said) && !OURS.includes(key));
      if (keys.length) {
        this.added.set(component.id, Object.fromEntries(keys.map((key) => [key, component[key]])));
      }
      this.learn(said.components, component.components);
    });
  }

  without(schema) {
    return { ...schema, components: this.stripped(schema.components) };
  }

  stripped(components) {
    return components.map((component) => {
      const added = this.added.get(component.id) ?? {};
      const kept = Object.entries(component).filter(([key, value]) => !(key in added) || JSON.stringify(value) !== JSON.stringify(added[key]));
      const own = Object.fromEntries(kept);
      return own.components ? { ...own, components: this.stripped(own.components) } : own;
    });
  }
}
