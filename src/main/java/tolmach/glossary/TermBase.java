package tolmach.glossary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;

/**
 * The glossary in memory: concepts of one version, found by lemma. What it needs of a language it
 * makes when that language is asked for first.
 *
 * <p>A desk's concept overrides a general one that names the same term. A forbidden term counts
 * where its concept occurs in the source; one that nothing in the source could explain, since its
 * concept has no term of the source language or is the desk's own, counts always.
 */
public final class TermBase implements Glossary {

  private final List<Concept> concepts;
  private final String version;
  private final Map<LanguageTag, SourceIndex> sources = new ConcurrentHashMap<>();
  private final Map<LanguageTag, Verification> targets = new ConcurrentHashMap<>();

  private TermBase(Collection<Concept> concepts, String version) {
    this.concepts = List.copyOf(concepts);
    this.version = Objects.requireNonNull(version, "version");
  }

  /** These concepts; their order says nothing. */
  public static TermBase of(Collection<Concept> concepts, String version) {
    return new TermBase(
        concepts.stream().sorted(java.util.Comparator.comparing(Concept::id)).toList(), version);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<TermMatch> terms(LanguagePair pair, String source, String desk) {
    SourceIndex index =
        sources.computeIfAbsent(
            pair.source().written(), language -> SourceIndex.of(concepts, language));
    return new Matching(index, pair, desk == null ? "" : desk).in(source);
  }

  @Override
  public List<TermFault> faults(LanguagePair pair, String source, String target, String desk) {
    return verification(pair.target())
        .faults(pair, terms(pair, source, desk), target, desk == null ? "" : desk);
  }

  @Override
  public Optional<String> mend(
      LanguagePair pair, String source, String target, List<Alignment> alignment, TermFault fault) {
    Verification verification = verification(pair.target());
    return new Mending(verification, pair)
        .of(source, target, alignment, fault)
        .filter(mended -> better(pair, source, target, mended, fault));
  }

  /** True if the fault is gone and no other has come. */
  private boolean better(
      LanguagePair pair, String source, String target, String mended, TermFault fault) {
    String desk = fault.match().concept().desk();
    List<TermFault> before = faults(pair, source, target, desk);
    List<TermFault> after = faults(pair, source, mended, desk);
    String id = fault.match().concept().id();
    return after.size() < before.size()
        && after.stream().noneMatch(left -> concerns(left, id) && left.kind() == fault.kind());
  }

  private static boolean concerns(TermFault fault, String concept) {
    return fault.match() != null && fault.match().concept().id().equals(concept);
  }

  private Verification verification(LanguageTag target) {
    return targets.computeIfAbsent(
        target.written(), language -> new Verification(concepts, language));
  }
}
