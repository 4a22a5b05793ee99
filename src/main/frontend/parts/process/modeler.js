// The BPMN editor with what this program adds to it.
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import { CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything';
import Marks from './marks.js';
import OnlyVetted from './only-vetted.js';
import StudioPanel from './panel.js';
import ReadyTasks from './ready-tasks.js';
import SpeakingIds from './speaking-ids.js';
import { translation } from './words.js';

/** @param studio {texts, choices}: what ours say and offer */
export function makeModeler(island, studio) {
  const ours = {
    __init__: ['studio', 'marks', 'readyTasks', 'onlyVetted', 'speakingIds', 'studioPanel'],
    studio: ['value', studio],
    marks: ['type', Marks],
    onlyVetted: ['type', OnlyVetted],
    readyTasks: ['type', ReadyTasks],
    speakingIds: ['type', SpeakingIds],
    studioPanel: ['type', StudioPanel],
  };
  return new Modeler({
    container: island.querySelector('[data-editor-canvas]'),
    propertiesPanel: { parent: island.querySelector('[data-editor-properties]') },
    disableAdjustOrigin: true,
    textRenderer: { defaultStyle: { fontFamily: '"Public Sans Web", sans-serif' } },
    additionalModules: [CreateAppendElementTemplatesModule, translation(document.documentElement.lang), ours],
  });
}
