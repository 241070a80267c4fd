package de.asskomm.identity;

import java.text.ParseException;
import java.util.Map;

import com.nimbusds.jose.util.JSONObjectUtils;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AccountClaimsTests {

	@Test
	void aCoordinatorActsForTheirTown() {
		Account account = account("""
				"grossenhain": {"id": "00000000-0000-4000-8000-000014627060", "ags": ["14627060"],
				"title": ["Stadt Großenhain"], "kind": ["MUNICIPALITY"], "groups": ["/Mitglieder", "/Koordination"],
				"realm_access": {"roles": ["coordinator", "member"]}}
				""");
		Actor actor = account.actor().orElseThrow();
		assertThat(actor.organisation())
			.isEqualTo(new Organisation(OrganisationId.parse("00000000-0000-4000-8000-000014627060"), "grossenhain",
					"Stadt Großenhain", OrganisationType.MUNICIPALITY, new Ags("14627060"), new DistrictKey("14627")));
		assertThat(actor.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.COORDINATOR);
		assertThat(actor.displayName()).isEqualTo("Koordinierungsstelle Großenhain");
		assertThat(actor.member()).hasToString("50000000-0000-4000-8000-000000000001");
	}

	@Test
	void attributesMayBeSingleTexts() {
		Account account = account("""
				"leipzig": {"id": "00000000-0000-4000-8000-000014713000", "ags": "14713000", "kind": "municipality",
				"title": "Stadt Leipzig", "realm_access": {"roles": "coordinator"}}
				""");
		Actor actor = account.actor().orElseThrow();
		assertThat(actor.organisation().name()).isEqualTo("Stadt Leipzig");
		assertThat(actor.organisation().district()).isEqualTo(new DistrictKey("14713"));
		assertThat(actor.has(Role.COORDINATOR)).isTrue();
	}

	@Test
	void withoutGroupsOneIsAMember() {
		Account account = account("""
				"pd": {"id": "00000000-0000-4000-8000-000000000002", "kind": ["POLICE"], "groups": []}
				""");
		Actor actor = account.actor().orElseThrow();
		assertThat(actor.roles()).containsExactly(Role.MEMBER);
		assertThat(actor.organisation().name()).isEqualTo("pd");
		assertThat(actor.organisation().district()).isNull();
	}

	@Test
	void moderationAndAdministrationComeFromThePreventionCouncilOnly() {
		Account account = account("""
				"lpr": {"id": "00000000-0000-4000-8000-000000000001", "kind": ["STATE_PREVENTION_COUNCIL"],
				"title": ["Landespräventionsrat"], "realm_access": {"roles": ["moderator", "admin"]}},
				"leipzig": {"id": "00000000-0000-4000-8000-000014713000", "ags": ["14713000"], "kind": ["MUNICIPALITY"],
				"title": ["Stadt Leipzig"], "realm_access": {"roles": ["moderator", "admin", "offline_access"]}}
				""");
		assertThat(account.actorFor("lpr").orElseThrow().roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.MODERATOR,
				Role.ADMIN);
		assertThat(account.actorFor("leipzig").orElseThrow().roles()).containsExactly(Role.MEMBER);
	}

	@Test
	void organisationsAreInTheOrderOfTheirGermanNames() {
		Account account = account(
				"""
						"z": {"id": "00000000-0000-4000-8000-000000000003", "kind": ["COACH"], "title": ["Zwickauer Coaching"]},
						"o": {"id": "00000000-0000-4000-8000-000000000004", "kind": ["COACH"], "title": ["Ökumenischer Verein"]},
						"a": {"id": "00000000-0000-4000-8000-000000000005", "kind": ["COACH"], "title": ["Aktion Prävention"]}
						""");
		assertThat(account.memberships()).extracting((membership) -> membership.organisation().alias())
			.containsExactly("a", "o", "z");
		assertThat(account.actor().orElseThrow().organisation().alias()).isEqualTo("a");
		assertThat(account.actorFor("00000000-0000-4000-8000-000000000004").orElseThrow().organisation().alias())
			.isEqualTo("o");
		assertThat(account.actorFor("grossenhain")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"x\": {\"kind\": [\"MUNICIPALITY\"]}", "\"x\": {\"groups\": []}",
			"\"x\": {\"id\": \"not-a-uuid\", \"kind\": [\"POLICE\"]}",
			"\"x\": {\"id\": \"00000000-0000-4000-8000-000000000002\", \"kind\": [\"CIRCUS\"]}",
			"\"x\": {\"id\": \"00000000-0000-4000-8000-000000000002\"}", "\"x\": null", "\"x\": [1]", "\"x\": \"y\"",
			"\"x\": {\"id\": {}, \"kind\": [[]]}" })
	void nobodyActsForAnOrganisationThatCannotBeUnderstood(String organisation) {
		assertThat(account(organisation).actor()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[\"grossenhain\"]", "\"grossenhain\"", "{}", "null", "7" })
	void aClaimOfAnotherFormNamesNoOrganisation(String claim) {
		assertThat(AccountClaims
			.read(claims("{\"sub\": \"50000000-0000-4000-8000-000000000001\", \"organization\": " + claim + "}"))
			.memberships()).isEmpty();
	}

	@Test
	void aTokenWithoutAnAccountIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> AccountClaims.read(Map.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> AccountClaims.read(Map.of("sub", "somebody")));
	}

	@Test
	void theNameOfTheAccountStandsInForAMissingName() {
		assertThat(AccountClaims
			.read(Map.of("sub", "50000000-0000-4000-8000-000000000001", "preferred_username", "koordination"))
			.displayName()).isEqualTo("koordination");
	}

	private static Account account(String organisations) {
		return AccountClaims.read(claims("""
				{"sub": "50000000-0000-4000-8000-000000000001", "name": "Koordinierungsstelle Großenhain",
				"organization": {%s}}
				""".formatted(organisations)));
	}

	private static Map<String, Object> claims(String json) {
		try {
			return JSONObjectUtils.parse(json);
		}
		catch (ParseException ex) {
			throw new IllegalArgumentException(json, ex);
		}
	}

}
