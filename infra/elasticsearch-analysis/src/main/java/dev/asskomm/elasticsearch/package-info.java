/**
 * Textanalyse: what the stock Elasticsearch brings as modules and the distribution in the
 * package registry lacks, as far as the platform's search may need it, under the stock
 * names and settings. An index that works here works unchanged on a stock Elasticsearch.
 */
package dev.asskomm.elasticsearch;
