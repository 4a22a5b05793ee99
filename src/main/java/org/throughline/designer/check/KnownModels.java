package org.throughline.designer.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.engine.ExpressionReader;
import org.throughline.engine.VettedActions;
import org.throughline.model.DecisionModel;
import org.throughline.model.FormModel;
import org.throughline.model.ProcessModel;

/** What there is besides the drawing that is looked at: what else is drawn with it, and what is published. */
public interface KnownModels {

    /** The action of that name, or empty where models may not name it. */
    Optional<VettedActions.Action> action(String name);

    /** The actions that read what was answered in that form. */
    List<VettedActions.Action> readersOf(String form);

    /** Groups to which work may be given. */
    Set<String> groups();

    /** Kinds of licences that work may require. */
    Set<String> licences();

    /** Stages of a case, and what a task may belong to beside them. */
    Set<String> stages();

    Optional<FormModel> form(String key);

    Optional<DecisionModel.Table> decision(String key);

    /** The file that holds the process, or empty. */
    Optional<ProcessModel> process(String key);

    /** Every process, those that are drawn in place of those that are published. */
    Collection<ProcessModel> processes();

    /** The published form of that key as it is now, whatever is drawn. */
    Optional<FormModel> publishedForm(String key);

    /** The published decision of that key as it is now, whatever is drawn. */
    Optional<DecisionModel.Table> publishedDecision(String key);

    /** Whether the program itself sends that message, or another process does. */
    boolean sends(String message);

    /** Whether the program knows the text of a form in the second language, e.g. {@code form.draft-plan.goals}. */
    boolean translates(String text);

    ExpressionReader expressions();
}
