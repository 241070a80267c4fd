package de.asskomm.privacy;

import java.util.BitSet;
import java.util.Set;

/**
 * Namen von Beschuldigten: names in a sentence that accuses, unless they are named with
 * an office or as somebody who reports.
 */
final class AccusedNames implements Finder {

	/** What people do who are named because they work on the matter. */
	private static final Set<String> REPORTING = Set.of("berichtet", "berichtete", "berichten", "informiert",
			"informierte", "referiert", "referierte", "erklärt", "erklärte", "spricht", "sprach", "hält", "hielt",
			"leitet", "leitete", "moderiert", "moderierte", "schult", "schulte", "berät", "beriet", "stellt", "betreut",
			"betreute", "koordiniert", "koordinierte", "beantwortet", "ermittelt", "ermittelte", "vermittelt",
			"erläutert", "erläuterte", "begleitet", "begleitete", "übernimmt", "übernahm", "organisiert",
			"organisierte");

	private static final Set<String> OFFICES_OF = Set.of("vom", "von");

	private static final int BEFORE = 2;

	private static final int BEHIND = 2;

	@Override
	public void find(Tokens tokens, Findings findings) {
		BitSet accusing = new BitSet(tokens.sentences());
		for (int index = 0; index < tokens.size(); index++) {
			if (Accusations.accuses(tokens, index)) {
				accusing.set(tokens.at(index).sentence());
			}
		}
		for (PersonNames.PersonName name : PersonNames.in(tokens).all()) {
			if (accusing.get(tokens.at(name.first()).sentence()) && !isAtWork(tokens, name)) {
				findings.add(PersonalDataKind.ACCUSED_NAME, tokens.at(name.first()).start(),
						tokens.at(name.last()).end());
			}
		}
	}

	private static boolean isAtWork(Tokens tokens, PersonNames.PersonName name) {
		for (int index = name.first() - BEFORE; index <= name.last(); index++) {
			if (Offices.isOffice(tokens.at(index))) {
				return true;
			}
		}
		for (int index = name.last() + 1; index <= name.last() + BEHIND; index++) {
			if (REPORTING.contains(tokens.at(index).text()) || Offices.isOffice(tokens.at(index))) {
				return true;
			}
		}
		return REPORTING.contains(tokens.at(name.first() - 1).text()) || isOfAnOffice(tokens, name.last() + 1);
	}

	/** „Frau Lehmann vom Ordnungsamt“, „Frau Meier von der Polizeidirektion“. */
	private static boolean isOfAnOffice(Tokens tokens, int index) {
		if (!OFFICES_OF.contains(tokens.at(index).text())) {
			return tokens.at(index).is('(') && isAuthority(tokens.at(index + 1));
		}
		return isAuthority(tokens.at(index + 1)) || isAuthority(tokens.at(index + 2));
	}

	private static boolean isAuthority(Token token) {
		String word = token.lower();
		return token.isCapitalised() && (word.endsWith("amt") || word.endsWith("stelle") || word.startsWith("polizei")
				|| word.endsWith("verwaltung") || word.endsWith("rat") || word.endsWith("verein")
				|| word.endsWith("dienst") || word.endsWith("gericht") || word.endsWith("direktion"));
	}

}
