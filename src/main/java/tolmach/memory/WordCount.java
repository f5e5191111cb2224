package tolmach.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import tolmach.language.LanguagePair;
import tolmach.memory.words.Wording;

/**
 * How many of the asked words each document of a segment has. Frequent words are counted in sets of
 * documents, the others document by document; only what has enough of them is compared.
 */
final class WordCount {

  /** Compared at once, the likeliest first; what they reach bounds the rest. */
  private static final int PORTION = 256;

  /** No more are compared: whoever asks for so little likeness waits no longer for it. */
  private static final int MOST_COMPARISONS = 40_000;

  /** A word with the documents that have it, as a list or as a set. */
  private record Word(BytesRef text, int documents, PostingsEnum list, long[] set) {}

  private final LeafReaderContext leaf;
  private final FrequentWords frequent;

  private final List<Word> words = new ArrayList<>();

  WordCount(LeafReaderContext leaf, LanguagePair alike, Wording asked, FrequentWords frequent)
      throws IOException {
    this.leaf = leaf;
    this.frequent = frequent;
    Terms terms = leaf.reader().terms(MemoryFields.WORDS);
    if (terms != null) {
      List<BytesRef> texts =
          asked.occurrences().stream()
              .map(word -> new BytesRef(MemoryFields.word(alike, word)))
              .toList();
      find(texts, terms.iterator());
    }
  }

  private void find(List<BytesRef> texts, TermsEnum terms) throws IOException {
    long[][] known = frequent.known(leaf.reader(), texts);
    for (int i = 0; i < known.length; i++) {
      if (known[i] != null) {
        words.add(new Word(texts.get(i), Integer.MAX_VALUE, null, known[i]));
      } else if (terms.seekExact(texts.get(i))) {
        PostingsEnum list = terms.postings(null, PostingsEnum.NONE);
        words.add(new Word(texts.get(i), terms.docFreq(), list, null));
      }
    }
  }

  void offer(Comparison comparison, BitCounts counts) throws IOException {
    if (words.size() < comparison.needed()) {
      return;
    }
    if (words.size() > BitCounts.MOST) {
      // a text that long is known well enough by its rarest words
      words.sort(Comparator.comparingInt(Word::documents));
    }
    int counted = Math.min(words.size(), BitCounts.MOST);
    count(words.subList(0, counted), counts);
    compare(comparison, counts, words.size() - counted);
  }

  private void count(List<Word> some, BitCounts counts) throws IOException {
    LeafReader reader = leaf.reader();
    counts.clear(reader.maxDoc(), some.size());
    List<long[]> sets = new ArrayList<>();
    List<PostingsEnum> lists = new ArrayList<>();
    for (Word word : some) {
      if (word.set() != null) {
        sets.add(word.set());
      } else if (FrequentWords.isFrequent(word.documents(), reader)) {
        sets.add(frequent.read(reader, word.text(), word.list()));
      } else {
        lists.add(word.list());
      }
    }
    counts.add(sets);
    for (PostingsEnum list : lists) {
      int document;
      while ((document = list.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        counts.add(document);
      }
    }
  }

  private void compare(Comparison comparison, BitCounts counts, int uncounted) throws IOException {
    int least = Math.max(1, comparison.needed() - uncounted);
    long[] candidates = counts.atLeast(least, leaf.reader().getLiveDocs());
    long[] portion = new long[PORTION];
    int compared = 0;
    for (int end = candidates.length; end > 0 && compared < MOST_COMPARISONS; end -= PORTION) {
      if (BitCounts.count(candidates[end - 1]) + uncounted < comparison.needed()) {
        return; // nor have the rest enough
      }
      int size = Math.min(PORTION, end);
      System.arraycopy(candidates, end - size, portion, 0, size);
      BitCounts.sortByDocument(portion, size);
      compared += comparison.compare(leaf, portion, size, uncounted);
    }
  }
}
