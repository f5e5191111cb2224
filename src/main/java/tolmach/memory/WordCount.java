package tolmach.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import tolmach.language.LanguagePair;
import tolmach.memory.words.Wording;

/**
 * How many of the asked words each document of a segment has. Only the rarest words are counted: as
 * many as make sure that whatever is like enough has one of them, and then as long as that spares
 * more comparisons than it costs.
 */
final class WordCount {

  /** More words are not counted: a longer text is known well enough by its rarest. */
  private static final int MOST_WORDS = 120;

  /** About so many documents are counted in the time that one comparison takes. */
  private static final int COUNTS_A_COMPARISON = 40;

  /** So many comparisons are done without trying to have fewer. */
  private static final int FEW = 200;

  /** Compared at once, the likeliest first; what they reach bounds the rest. */
  private static final int PORTION = 256;

  /** No more are compared: whoever asks for so little likeness waits no longer for it. */
  private static final int MOST_COMPARISONS = 40_000;

  /** A word with the documents that have it. */
  private record Word(int documents, PostingsEnum postings) {}

  private final LeafReaderContext leaf;
  private final byte[] counts;
  private final List<Word> words;

  /** How many of the asked words there are, here or not. */
  private final int asked;

  /** How many documents have at least so many of the words counted. */
  private final int[] reached;

  WordCount(LeafReaderContext leaf, LanguagePair alike, Wording asked, byte[] counts)
      throws IOException {
    this.leaf = leaf;
    this.counts = counts;
    this.asked = asked.distinctWords().size();
    this.words = words(leaf.reader(), alike, asked);
    this.reached = new int[words.size() + 2];
  }

  private static List<Word> words(LeafReader reader, LanguagePair alike, Wording asked)
      throws IOException {
    List<Word> found = new ArrayList<>();
    Terms terms = reader.terms(MemoryFields.WORDS);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (String word : asked.distinctWords()) {
        if (all.seekExact(new BytesRef(MemoryFields.word(alike, word)))) {
          found.add(new Word(all.docFreq(), all.postings(null, PostingsEnum.NONE)));
        }
      }
    }
    found.sort(Comparator.comparingInt(Word::documents));
    return found;
  }

  void offer(Comparison comparison) throws IOException {
    int needed = needed(comparison);
    if (words.size() < needed) {
      return;
    }
    int most = Math.min(words.size(), MOST_WORDS);
    int counted = 0;
    while (counted < most) {
      // of the words not yet counted a document may have all
      int neededOfCounted = needed - (words.size() - counted);
      if (neededOfCounted >= 1) {
        int candidates = reached[Math.min(neededOfCounted, counted)];
        long next = words.get(counted).documents();
        if (candidates <= FEW || next > (long) candidates * COUNTS_A_COMPARISON) {
          break;
        }
      }
      count(words.get(counted).postings());
      counted++;
    }
    compare(comparison, counted);
  }

  /** How many of the asked words a document must have to be like enough, at least 1. */
  private int needed(Comparison comparison) {
    return Math.max(1, asked - comparison.mayLack());
  }

  private void count(PostingsEnum postings) throws IOException {
    int document;
    while ((document = postings.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      reached[++counts[document]]++;
    }
  }

  private void compare(Comparison comparison, int counted) throws IOException {
    int uncounted = words.size() - counted;
    int least = Math.max(1, needed(comparison) - uncounted);
    if (least > counted || reached[least] == 0) {
      return;
    }
    long[] candidates = candidates(least);
    int[] portion = new int[PORTION];
    int end = candidates.length;
    int start = Math.max(0, end - MOST_COMPARISONS);
    while (end > start) {
      int from = Math.max(start, end - PORTION);
      int size = 0;
      for (int i = end - 1; i >= from; i--) {
        int count = (int) (candidates[i] >>> 32);
        if (count + uncounted < needed(comparison)) {
          end = from = start; // nor have the rest enough
          break;
        }
        portion[size++] = (int) candidates[i];
      }
      Arrays.sort(portion, 0, size);
      comparison.compare(leaf, portion, size);
      end = from;
    }
  }

  /** Count and document of all that have at least so many, those with most last. */
  private long[] candidates(int least) {
    Bits live = leaf.reader().getLiveDocs();
    long[] candidates = new long[reached[least]];
    int size = 0;
    int documents = leaf.reader().maxDoc();
    for (int document = 0; document < documents; document++) {
      if (counts[document] >= least && (live == null || live.get(document))) {
        candidates[size++] = (long) counts[document] << 32 | document;
      }
    }
    candidates = Arrays.copyOf(candidates, size);
    Arrays.sort(candidates);
    return candidates;
  }
}
