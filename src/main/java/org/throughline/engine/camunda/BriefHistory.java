package org.throughline.engine.camunda;

import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Writes the end of an activity or a task without reading its beginning first, which the engine does only to store how long
 * it took as well; whoever asks counts that from the two moments that are stored.
 */
class BriefHistory extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (isInitialEvent(event) || !isBrief(event) || event.getId() == null) {
            super.insertOrUpdate(event);
        } else if (getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
            getDbEntityManager().merge(event);
        }
    }

    private static boolean isBrief(HistoryEvent event) {
        return event instanceof HistoricActivityInstanceEventEntity || event instanceof HistoricTaskInstanceEventEntity;
    }
}
