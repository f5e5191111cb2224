package tolmach.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tolmach.language.LanguageTag;
import tolmach.language.morphology.Morphology;

/**
 * The terms that may occur in texts of one language, as a tree over the keys of their words: a
 * sentence is looked through once, however many terms there are.
 */
final class SourceIndex {

  /** As many ways as a term's words may be read together; the rest is left. */
  private static final int MOST_READINGS = 128;

  /** A term of a concept, found. */
  record Entry(Concept concept, TermPattern pattern) {}

  /** Where words lead that were read so far. */
  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    final List<Entry> entries = new ArrayList<>(1);
  }

  /** Terms over a part of a text. */
  record Hit(int from, int to, List<Entry> entries) {}

  private final Node root = new Node();

  private SourceIndex(Collection<Concept> concepts, LanguageTag language, Predicate<Term> belongs) {
    Morphology morphology = Morphology.of(language);
    for (Concept concept : concepts) {
      for (Term term : concept.terms()) {
        if (belongs.test(term)) {
          add(new Entry(concept, TermPattern.of(term, morphology)));
        }
      }
    }
  }

  /** The terms of a language, and those that stay as they are in every language. */
  static SourceIndex of(Collection<Concept> concepts, LanguageTag language) {
    return new SourceIndex(
        concepts,
        language,
        term ->
            term.status() == TermStatus.DO_NOT_TRANSLATE
                || term.language().sameLanguageAs(language));
  }

  /** The forbidden terms of a language alone. */
  static SourceIndex ofForbidden(Collection<Concept> concepts, LanguageTag language) {
    return new SourceIndex(
        concepts,
        language,
        term -> term.status() == TermStatus.FORBIDDEN && term.language().sameLanguageAs(language));
  }

  private void add(Entry entry) {
    if (entry.pattern().isEmpty()) {
      return;
    }
    add(entry, entry.pattern().words());
    entry.pattern().approved().forEach(form -> add(entry, form));
  }

  private void add(Entry entry, List<Word> words) {
    List<Node> nodes = List.of(root);
    for (Word word : words) {
      var next = new ArrayList<Node>();
      for (Node node : nodes) {
        for (String key : word.keys()) {
          if (next.size() < MOST_READINGS) {
            next.add(node.next.computeIfAbsent(key, any -> new Node()));
          }
        }
      }
      nodes = next;
    }
    for (Node node : nodes) {
      if (!node.entries.contains(entry)) {
        node.entries.add(entry);
      }
    }
  }

  /** Every term from one word on, the longest first. */
  List<Hit> from(List<Word> text, int at) {
    var hits = new ArrayList<Hit>(2);
    List<Node> nodes = List.of(root);
    for (int i = at; i < text.size() && !nodes.isEmpty(); i++) {
      Word word = text.get(i);
      if (i > at && !word.goesOn()) {
        break;
      }
      var next = new ArrayList<Node>(2);
      var entries = new ArrayList<Entry>(0);
      for (Node node : nodes) {
        if (node.next.isEmpty()) {
          continue;
        }
        for (String key : word.keys()) {
          Node found = node.next.get(key);
          if (found != null) {
            next.add(found);
            entries.addAll(found.entries);
          }
        }
      }
      if (!entries.isEmpty()) {
        hits.add(0, new Hit(at, i + 1, List.copyOf(new LinkedHashSet<>(entries))));
      }
      nodes = next;
    }
    return hits;
  }
}
