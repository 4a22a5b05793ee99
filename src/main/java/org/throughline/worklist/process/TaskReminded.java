package org.throughline.worklist.process;

import org.throughline.engine.TaskInfo;

/** The reminder of a task came up. */
record TaskReminded(TaskInfo task) {}
