package tolmach.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrequentWordsTest {

  private static final int DOCUMENTS = 2_000;
  private static final long BYTES = BitCounts.places(DOCUMENTS) * (long) Long.BYTES;

  private DirectoryReader index;
  private LeafReader segment;

  @BeforeEach
  void open() throws IOException {
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (int i = 0; i < DOCUMENTS; i++) {
        var document = new Document();
        document.add(new StringField("w", "the", Field.Store.NO));
        document.add(new StringField("w", i % 2 == 0 ? "even" : "odd", Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    index = DirectoryReader.open(directory);
    segment = index.leaves().get(0).reader();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void a_word_of_one_document_in_128_is_frequent_where_there_are_many() {
    assertThat(FrequentWords.isFrequent(16, segment)).isTrue();
    assertThat(FrequentWords.isFrequent(15, segment)).isFalse();
  }

  @Test
  void what_was_read_once_is_known() throws IOException {
    var frequent = new FrequentWords(10 * BYTES);
    assertThat(known(frequent, "even", "odd")).containsExactly(null, null);

    long[] even = read(frequent, "even");

    assertThat(even[0]).isEqualTo(0x5555555555555555L);
    assertThat(known(frequent, "odd", "even")).containsExactly(null, even);
  }

  @Test
  void what_was_asked_for_longest_ago_makes_room() throws IOException {
    var frequent = new FrequentWords(2 * BYTES);
    read(frequent, "even");
    read(frequent, "odd");
    known(frequent, "even");

    read(frequent, "the");

    assertThat(frequent.size()).isEqualTo(2);
    assertThat(known(frequent, "even")).doesNotContainNull();
    assertThat(known(frequent, "odd")).containsOnlyNulls();
  }

  @Test
  void what_has_no_room_at_all_is_read_all_the_same() throws IOException {
    var frequent = new FrequentWords(0);

    assertThat(read(frequent, "odd")[0]).isEqualTo(0xAAAAAAAAAAAAAAAAL);
    assertThat(frequent.size()).isZero();
  }

  @Test
  void a_segments_words_go_with_it() throws IOException {
    var frequent = new FrequentWords(10 * BYTES);
    read(frequent, "even");

    index.close();

    assertThat(frequent.size()).isZero();
  }

  private long[] read(FrequentWords frequent, String word) throws IOException {
    PostingsEnum list = segment.postings(new Term("w", word), PostingsEnum.NONE);
    return frequent.read(segment, new BytesRef(word), list);
  }

  /** By word, null for what is not known. */
  private List<long[]> known(FrequentWords frequent, String... words) {
    return Arrays.asList(frequent.known(segment, Arrays.stream(words).map(BytesRef::new).toList()));
  }
}
