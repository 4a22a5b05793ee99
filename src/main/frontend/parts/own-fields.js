// All that we show in a Camunda Form in our own way, wherever one is filled in or tried out.
import { listRows } from './list-rows.js';
import { selectField } from './select-field.js';
import { typedFields } from './typed-fields.js';

/** Modules of the form viewer. */
export const ownFields = [typedFields, selectField, listRows];
