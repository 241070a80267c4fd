/**
 * Textanalyse: what the stock Elasticsearch brings as modules and the distribution in the
 * package registry lacks, as far as the platform's search may need it, under the stock
 * names and settings, so that an index that works here can work unchanged on a stock
 * Elasticsearch. A test of the search holds that its index names nothing else.
 */
package dev.asskomm.elasticsearch;
