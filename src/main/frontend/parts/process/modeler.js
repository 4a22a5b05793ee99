// The BPMN editor with what this program adds to it.
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import { CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything';
import LintOverlays from './lint-overlays.js';
import VettedOnly from './vetted-only.js';
import StudioPanel from './panel.js';
import PreconfiguredTasks from './preconfigured-tasks.js';
import ForExperts from './for-experts.js';
import WordedTools from './worded-tools.js';
import ReadableIds from './readable-ids.js';
import { translationModule } from '../translation.js';
import { INDONESIAN } from './indonesian.js';

/** @param studio {texts, choices}: the texts and choices of our parts */
export function makeModeler(island, studio) {
  const ours = {
    __init__: [
      'studio',
      'lintOverlays',
      'preconfiguredTasks',
      'vettedOnly',
      'readableIds',
      'studioPanel',
      'forExperts',
      'wordedTools',
    ],
    studio: ['value', studio],
    lintOverlays: ['type', LintOverlays],
    vettedOnly: ['type', VettedOnly],
    preconfiguredTasks: ['type', PreconfiguredTasks],
    readableIds: ['type', ReadableIds],
    studioPanel: ['type', StudioPanel],
    forExperts: ['type', ForExperts],
    wordedTools: ['type', WordedTools],
  };
  return new Modeler({
    container: island.querySelector('[data-editor-canvas]'),
    propertiesPanel: { parent: island.querySelector('[data-editor-properties]') },
    disableAdjustOrigin: true,
    textRenderer: { defaultStyle: { fontFamily: '"Public Sans Web", sans-serif' } },
    additionalModules: [CreateAppendElementTemplatesModule, translationModule(INDONESIAN), ours],
  });
}
