package de.asskomm.web.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.asskomm.identity.Account;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a client who it acts for.
 */
@RestController
@RequestMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Konto")
class MeController {

	/**
	 * Who acts.
	 *
	 * @param member the person's account
	 * @param organisation for whom the person acts; absent if for nobody
	 * @param organisations for whom the person could act
	 * @param roles what the person may do for the acting organisation
	 */
	@Schema(name = "Me")
	record MeView(AuthorView member, @Nullable MyOrganisationView organisation, List<MyOrganisationView> organisations,
			List<Role> roles) {

		static MeView of(Account account, @Nullable Actor actor) {
			return new MeView(AuthorView.of(new Author(account.member(), account.displayName())),
					(actor != null) ? MyOrganisationView.of(actor.organisation(), actor.roles()) : null,
					account.memberships()
						.stream()
						.map((membership) -> MyOrganisationView.of(membership.organisation(), membership.roles()))
						.toList(),
					(actor != null) ? actor.roles().stream().sorted().toList() : List.of());
		}

	}

	/**
	 * An organisation for which somebody acts.
	 *
	 * @param id its identifier
	 * @param alias its short name
	 * @param name its name
	 * @param type its kind
	 * @param ags key of the municipality that it is
	 * @param district key of its district
	 * @param roles what the person may do for it
	 */
	@Schema(name = "MyOrganisation")
	record MyOrganisationView(UUID id, String alias, String name, OrganisationType type, @Nullable String ags,
			@Nullable String district, List<Role> roles) {

		static MyOrganisationView of(Organisation organisation, Set<Role> roles) {
			Ags ags = organisation.ags();
			DistrictKey district = organisation.district();
			return new MyOrganisationView(organisation.id().value(), organisation.alias(), organisation.name(),
					organisation.type(), (ags != null) ? ags.value() : null,
					(district != null) ? district.value() : null, roles.stream().sorted().toList());
		}

	}

	@GetMapping
	@Operation(summary = "Wer bin ich, und für wen handle ich?",
			description = "Wer mehreren Organisationen angehört, wählt mit der Kopfzeile X-Organisation (Kennung oder Kurzname).")
	MeView me(Account account, @Parameter(hidden = true) Optional<Actor> actor) {
		return MeView.of(account, actor.orElse(null));
	}

}
