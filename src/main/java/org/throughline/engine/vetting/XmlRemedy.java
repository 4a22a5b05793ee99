package org.throughline.engine.vetting;

import org.throughline.engine.vetting.VettingResult.Objection;
import org.w3c.dom.Element;

/** What makes an objection to a drawing void, and says so in the log of the conversion. */
interface XmlRemedy {

    /** @param element that is objected to */
    void apply(Objection objection, Element element);
}
