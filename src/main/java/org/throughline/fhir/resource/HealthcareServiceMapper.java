package org.throughline.fhir.resource;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HealthcareService.DaysOfWeek;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.throughline.directory.ServiceView;
import org.throughline.directory.ServiceView.Hours;
import org.throughline.directory.ServiceView.ServicePhone;
import org.throughline.directory.ServiceView.ServicePlace;

/** A service of the directory as SDOHCC Healthcare Service; it claims the profile only where it can be called or written to. */
public final class HealthcareServiceMapper {

    private static final String PROFILE = SdohCodes.PROFILE + "SDOHCC-HealthcareService";
    private static final String FOR_APPOINTMENTS =
            SdohCodes.PROFILE + "SDOHCC-ExtensionHealthcareServiceTelecomAppointment";
    private static final List<DaysOfWeek> DAYS = List.of(
            DaysOfWeek.MON,
            DaysOfWeek.TUE,
            DaysOfWeek.WED,
            DaysOfWeek.THU,
            DaysOfWeek.FRI,
            DaysOfWeek.SAT,
            DaysOfWeek.SUN);

    private HealthcareServiceMapper() {}

    public static HealthcareService service(ServiceView service) {
        HealthcareService written = new HealthcareService();
        written.setId(service.row().id().toString());
        written.setActive(true);
        written.setName(service.row().name());
        written.setComment(service.row().description());
        if (service.row().organizationId() != null) {
            written.setProvidedBy(References.organization(service.row().organizationId()));
        }
        CodeableConcept category = written.addCategory().addCoding(SdohCodes.sdoh());
        service.row().needs().stream().map(SdohCodes::category).forEach(category::addCoding);
        service.phones().forEach(phone -> written.addTelecom(telecom(ContactPointSystem.PHONE, number(phone))));
        if (service.email() != null) {
            written.addTelecom(telecom(ContactPointSystem.EMAIL, service.email()));
        }
        service.row().languages().forEach(language -> written.addCommunication().setText(language));
        service.locations().stream()
                .filter(place -> !place.addresses().isEmpty())
                .forEach(place -> addPlace(written, place));
        service.hours().forEach(hours -> addHours(written, hours));
        if (!written.getTelecom().isEmpty()) {
            written.getMeta().addProfile(PROFILE);
        }
        return written;
    }

    private static String number(ServicePhone phone) {
        return phone.extension() == null ? phone.number() : phone.number() + " ext. " + phone.extension();
    }

    private static ContactPoint telecom(ContactPointSystem system, String value) {
        ContactPoint telecom = new ContactPoint().setSystem(system).setValue(value);
        telecom.addExtension(FOR_APPOINTMENTS, new BooleanType(true));
        return telecom;
    }

    private static void addPlace(HealthcareService service, ServicePlace place) {
        String id = "place-" + (service.getLocation().size() + 1);
        Location location = new Location();
        location.setId(id);
        location.setStatus(LocationStatus.ACTIVE);
        location.setName(place.name() == null ? service.getName() : place.name());
        location.setAddress(OrganizationMapper.address(place.addresses().get(0)));
        service.addContained(location);
        service.addLocation(new Reference("#" + id));
    }

    /** Only what holds each week can be said there; the rest stands in words. */
    private static void addHours(HealthcareService service, Hours hours) {
        boolean weekly = "weekly".equals(hours.frequency())
                && hours.every() == 1
                && hours.weekday() != null
                && hours.opensAt() != null
                && hours.closesAt() != null;
        if (weekly) {
            service.addAvailableTime()
                    .addDaysOfWeek(DAYS.get(hours.weekday() - 1))
                    .setAvailableStartTime(hours.opensAt().format(ISO_LOCAL_TIME))
                    .setAvailableEndTime(hours.closesAt().format(ISO_LOCAL_TIME));
        } else if (hours.note() != null && service.getAvailabilityExceptions() == null) {
            service.setAvailabilityExceptions(hours.note());
        }
    }
}
