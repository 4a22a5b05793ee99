// The components that Camunda Tasklist 7.24 renders (form-js 1.8.7) and that may stand in a task's form. Others are not
// offered; where a form brings one, it is shown, so that it can be taken out.

const OFFERED = [
  'default',
  'textfield',
  'textarea',
  'number',
  'datetime',
  'checkbox',
  'radio',
  'select',
  'checklist',
  'taglist',
  'text',
  'group',
  'dynamiclist',
  'table',
  'separator',
  'spacer',
  'expression',
];

class SupportedFields {
  constructor(formFields) {
    const known = formFields._formFields;
    const others = {};
    for (const type of Object.keys(known).filter((name) => !OFFERED.includes(name))) {
      others[type] = known[type];
      delete known[type];
    }
    const get = formFields.get.bind(formFields);
    formFields.get = (type) => get(type) ?? others[type];
  }
}

SupportedFields.$inject = ['formFields'];

export const supportedFields = { __init__: ['supportedFields'], supportedFields: ['type', SupportedFields] };
