package org.throughline.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.agency.Agency;
import org.throughline.agency.AgencySettings;
import org.throughline.agency.HelpLine;
import org.throughline.agency.LineKind;
import org.throughline.shared.Actor;
import org.throughline.shared.Language;

/** What the demo agency says of itself. It is invented; whom to call in Illinois is not. */
@Component
@Profile("demo")
class DemoSettings {

    private static final String ENGLISH = Language.ENGLISH.tag();

    private final Agency agency;

    DemoSettings(Agency agency) {
        this.agency = agency;
    }

    void save() {
        if (!agency.current().isKnown()) {
            agency.save(settings(), Actor.SYSTEM);
        }
    }

    private static AgencySettings settings() {
        return new AgencySettings(
                0,
                "Lakeside Family Services",
                "2400 West Sample Avenue, Suite 3\nChicago, IL 60600",
                "312-555-0142",
                "A nonprofit agency for families, youth and older adults\nwww.lakeside.example",
                "Cook County, Illinois",
                List.of(ENGLISH, "es", "pl", "ar"),
                "",
                "Monday to Friday, 8:30 to 17:00; Thursday until 19:00",
                lines());
    }

    private static List<HelpLine> lines() {
        return List.of(
                new HelpLine(LineKind.EMERGENCY, "", "Police, fire, ambulance", "911", "Somebody is in danger now"),
                new HelpLine(
                        LineKind.CRISIS, ENGLISH, "Suicide and Crisis Lifeline", "988", "At any hour; call or text"),
                new HelpLine(LineKind.CRISIS, "es", "988 Línea de Prevención", "988, then 2", "A cualquier hora"),
                new HelpLine(
                        LineKind.CRISIS,
                        "",
                        "National Domestic Violence Hotline",
                        "1-800-799-7233",
                        "Violence by a partner; at any hour"),
                new HelpLine(
                        LineKind.REPORTING,
                        "",
                        "Child Abuse and Neglect Hotline (DCFS)",
                        "1-800-252-2873",
                        "A child may be abused or neglected; at any hour"),
                new HelpLine(
                        LineKind.REPORTING,
                        "",
                        "Adult Protective Services",
                        "1-866-800-1409",
                        "An older adult or adult with a disability may be harmed; at any hour"));
    }
}
