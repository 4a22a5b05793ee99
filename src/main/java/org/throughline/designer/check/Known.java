package org.throughline.designer.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.drawing.DecisionDrawing;
import org.throughline.drawing.Drawing;
import org.throughline.drawing.FormDrawing;
import org.throughline.engine.ExpressionReader;
import org.throughline.engine.VettedActions;

/** What there is besides the drawing that is looked at: what else is drawn with it, and what is published. */
public interface Known {

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

    Optional<FormDrawing> form(String key);

    Optional<DecisionDrawing.Table> decision(String key);

    /** The file that holds the process, or empty. */
    Optional<Drawing> process(String key);

    /** Every process, those that are drawn in place of those that are published. */
    Collection<Drawing> processes();

    /** The published form of that key as it is now, whatever is drawn. */
    Optional<FormDrawing> publishedForm(String key);

    /** The published decision of that key as it is now, whatever is drawn. */
    Optional<DecisionDrawing.Table> publishedDecision(String key);

    /** Whether the program itself sends that message, or another process does. */
    boolean sends(String message);

    /** Whether the program knows the text of a form in the second language, e.g. {@code form.draft-plan.goals}. */
    boolean translates(String text);

    ExpressionReader expressions();
}
