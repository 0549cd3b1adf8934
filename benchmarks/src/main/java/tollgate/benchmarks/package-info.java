/**
 * How long things take, one class per question (docs/speed.md). Run from the root of the repository, where the studies are. Not checked
 * for null: JMH fills fields before it measures, which no checker sees.
 */
package tollgate.benchmarks;
