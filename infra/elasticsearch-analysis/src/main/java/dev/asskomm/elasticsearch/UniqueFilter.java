package dev.asskomm.elasticsearch;

import java.io.IOException;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lets each term of a text pass once.
 */
final class UniqueFilter extends FilteringTokenFilter {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final CharArraySet seen = new CharArraySet(8, false);

	UniqueFilter(TokenStream tokens) {
		super(tokens);
	}

	@Override
	protected boolean accept() {
		return this.seen.add(this.term.toString());
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		this.seen.clear();
	}

}
