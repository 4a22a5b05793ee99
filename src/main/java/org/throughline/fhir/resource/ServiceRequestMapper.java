package org.throughline.fhir.resource;

import java.util.Date;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.throughline.referral.PartnerReferral;
import org.throughline.referral.ReferralLetter;

/** What is asked of the service, as SDOHCC ServiceRequest: as much of it as the client released. */
@Component
public class ServiceRequestMapper {

    private static final String PROFILE = SdohCodes.PROFILE + "SDOHCC-ServiceRequest";
    private static final String PERTAINS_TO_GOAL = "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal";

    private final MessageSource messages;
    private final ReleasedNotes notes;

    ServiceRequestMapper(MessageSource messages) {
        this.messages = messages;
        this.notes = new ReleasedNotes(messages);
    }

    public ServiceRequest request(PartnerReferral referral, Locale locale) {
        ReferralLetter letter = referral.letter();
        ServiceRequest request = new ServiceRequest();
        request.setId(referral.sent().id().toString());
        request.getMeta()
                .setVersionId(Integer.toString(referral.sent().version()))
                .setLastUpdated(Date.from(referral.sent().updatedAt()))
                .addProfile(PROFILE);
        SdohCodes.label(request, letter);
        request.setStatus(status(referral.sent().status()));
        request.setIntent(ServiceRequestIntent.ORDER);
        request.addCategory(new CodeableConcept(SdohCodes.sdoh()));
        request.addCategory(new CodeableConcept(SdohCodes.category(letter.need())));
        request.setPriority(Priorities.ofRequest(letter.urgency()));
        request.setCode(code(letter, locale));
        request.setSubject(PatientMapper.refer(letter, request));
        request.setAuthoredOn(Date.from(referral.sent().sentAt()));
        request.setRequester(References.agency());
        request.addPerformer(References.to("HealthcareService", referral.sent().serviceId()));
        request.addSupportingInfo(References.to("Consent", referral.release().id()));
        if (letter.clientNeed() != null) {
            request.addNote().setText(letter.clientNeed());
        }
        notes.of(letter, locale).forEach(text -> request.addNote().setText(text));
        if (isUnsafe(letter)) {
            request.addOrderDetail(
                    SdohCodes.temporary("contacting-subject-prohibited", "Contacting Subject Prohibited"));
        }
        for (int i = 0; i < letter.goals().size(); i++) {
            addGoal(request, "goal-" + (i + 1), letter.goals().get(i));
        }
        return request;
    }

    private CodeableConcept code(ReferralLetter letter, Locale locale) {
        return letter.need() == null
                ? SdohCodes.referral()
                : SdohCodes.referral()
                        .setText(messages.getMessage("label.need." + letter.need(), null, letter.need(), locale));
    }

    private static boolean isUnsafe(ReferralLetter letter) {
        return letter.client() != null
                && letter.client().contact() != null
                && letter.client().contact().isUnsafe();
    }

    private static void addGoal(ServiceRequest request, String id, String statement) {
        Goal goal = new Goal();
        goal.setId(id);
        goal.setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
        goal.getDescription().setText(statement);
        goal.setSubject(request.getSubject().copy());
        request.addContained(goal);
        request.addExtension(new Extension(PERTAINS_TO_GOAL, new Reference("#" + id)));
    }

    /** How far the provider is stands in the Task: an order is active until nothing more comes of it. */
    private static ServiceRequestStatus status(String state) {
        return switch (state) {
            case "completed" -> ServiceRequestStatus.COMPLETED;
            case "rejected", "cancelled", "failed" -> ServiceRequestStatus.REVOKED;
            case "entered-in-error" -> ServiceRequestStatus.ENTEREDINERROR;
            default -> ServiceRequestStatus.ACTIVE;
        };
    }
}
