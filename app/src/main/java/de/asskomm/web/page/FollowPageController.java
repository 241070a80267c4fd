package de.asskomm.web.page;

import de.asskomm.notification.Follow;
import de.asskomm.notification.FollowThings;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotFound;
import de.asskomm.web.wording.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Following what a feed is narrowed to: a field of action, a district, an organisation.
 */
@Controller
class FollowPageController {

	private final FollowThings followThings;

	private final Wording wording;

	FollowPageController(FollowThings followThings, Wording wording) {
		this.followThings = followThings;
		this.wording = wording;
	}

	@PostMapping("/austausch/folgen")
	String follow(Actor actor, @RequestParam(defaultValue = "") String art, @RequestParam(defaultValue = "") String key,
			@RequestParam(defaultValue = "true") boolean an, RedirectAttributes redirect) {
		Follow follow = Follow.parse(art, key).orElseThrow(() -> new NotFound("follow", key));
		if (an) {
			this.followThings.follow(actor, follow);
		}
		else {
			this.followThings.unfollow(actor, follow);
		}
		redirect.addFlashAttribute("flash",
				new Flash("success", this.wording.text(an ? "follow.done" : "follow.ended"), null));
		return "redirect:" + switch (follow.kind()) {
			case FIELD_OF_ACTION -> Address.of("/austausch").with("feld", follow.key());
			case DISTRICT -> Address.of("/austausch").with("region", follow.key());
			case ORGANISATION -> Address.of("/austausch").with("organisation", follow.key());
			case PROJECT -> "/projekte/" + follow.key();
			case POST -> "/beitraege/" + follow.key();
		};
	}

}
