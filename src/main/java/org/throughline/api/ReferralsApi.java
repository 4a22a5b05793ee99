package org.throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.referral.ReferralLinks;
import org.throughline.referral.Sendings;
import org.throughline.shared.Actor;

@RestController
@RequestMapping("/api/v1/referrals")
class ReferralsApi {

    private final Sendings sendings;
    private final ReferralLinks links;

    ReferralsApi(Sendings sendings, ReferralLinks links) {
        this.sendings = sendings;
        this.links = links;
    }

    @PostMapping("/{id}/send")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Complete the open task of sending a referral: by link, mail, paper or phone, and where to. 409"
                    + " where it is not to be sent now, or the client's release has ended")
    void send(@PathVariable UUID id, @RequestBody SendingBody body, Actor actor) {
        sendings.send(id, body.by(), body.to(), actor);
    }

    @PostMapping("/{id}/link/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let the link to a referral open nothing from now on")
    void revokeLink(@PathVariable UUID id, Actor actor) {
        links.revoke(id, actor);
    }
}
