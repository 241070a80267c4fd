package de.asskomm.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** What was found so far. A character belongs to one place at most. */
final class Findings {

	private final List<Place> places = new ArrayList<>();

	private final BitSet taken = new BitSet();

	/** Notes a place unless a part of it is taken. */
	void add(PersonalDataKind kind, int start, int end) {
		if (isFree(start, end)) {
			this.places.add(new Place(kind, start, end));
			this.taken.set(start, end);
		}
	}

	/** Notes that a part of the text is nothing to be found. */
	void passOver(int start, int end) {
		this.taken.set(start, end);
	}

	boolean isFree(int start, int end) {
		int next = this.taken.nextSetBit(start);
		return next < 0 || next >= end;
	}

	List<Place> inOrder() {
		return this.places.stream().sorted(Comparator.comparingInt(Place::start)).toList();
	}

}
