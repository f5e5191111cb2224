package tolmach.memory;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with an index, fit to be opened: of this format and log, and whole. What is not is
 * deleted, since the log holds everything. All checksums are read for that, about a second a
 * gigabyte.
 *
 * @param logIdentity of the log that it follows
 * @param offsets of its last commit
 */
record MemoryFolder(Directory directory, String logIdentity, SortedMap<Integer, Long> offsets) {

  /** Raised whenever an older index cannot be used on: fields, words, analyzers, stored form. */
  static final String FORMAT = "2";

  private static final Logger LOG = LoggerFactory.getLogger(MemoryFolder.class);

  private static final double SMALL_SEGMENT_MEGABYTES = 4;
  private static final double UNWRITTEN_MEGABYTES = 32;

  private static final String FORMAT_KEY = "format";
  private static final String LOG_KEY = "log";
  private static final String OFFSET_KEY = "offset.";

  /**
   * Opens the folder, making it if need be.
   *
   * @param wanted the log's identity; null for whichever it is
   * @throws MemoryFolderException if the folder cannot be used
   */
  static MemoryFolder open(Path folder, String wanted) {
    try {
      Files.createDirectories(folder);
      // units just flushed for look-ups stay on the heap until a commit writes them out
      Directory directory =
          new NRTCachingDirectory(
              FSDirectory.open(folder), SMALL_SEGMENT_MEGABYTES, UNWRITTEN_MEGABYTES);
      try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        Map<String, String> known = examine(directory, folder, wanted);
        lock.ensureValid();
        return new MemoryFolder(directory, known.getOrDefault(LOG_KEY, ""), offsets(known));
      }
    } catch (LockObtainFailedException e) {
      throw inUse(folder, e);
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  static MemoryFolderException inUse(Path folder, Throwable cause) {
    return new MemoryFolderException(
        "The memory in "
            + folder
            + " is in use by another process. Stop that one, or let this one have a data folder of"
            + " its own.",
        cause);
  }

  static MemoryFolderException unusable(Path folder, Throwable cause) {
    return new MemoryFolderException(
        "The folder "
            + folder
            + " cannot hold the memory: "
            + cause
            + ". See that it may be written to and the disk has room.",
        cause);
  }

  /** What a commit says of itself. */
  static Map<String, String> said(String logIdentity, SortedMap<Integer, Long> offsets) {
    var said = new HashMap<>(Map.of(FORMAT_KEY, FORMAT, LOG_KEY, logIdentity));
    offsets.forEach((partition, offset) -> said.put(OFFSET_KEY + partition, offset.toString()));
    return said;
  }

  /** What the index that stays says of itself; nothing if none stays. */
  private static Map<String, String> examine(Directory directory, Path folder, String wanted)
      throws IOException {
    Map<String, String> anew = wanted == null ? Map.of() : Map.of(LOG_KEY, wanted);
    if (!DirectoryReader.indexExists(directory)) {
      return anew;
    }
    String fault;
    try {
      Map<String, String> said = readWhole(directory);
      if (!FORMAT.equals(said.get(FORMAT_KEY))) {
        fault = "it has format " + said.get(FORMAT_KEY) + ", this is format " + FORMAT;
      } else if (wanted != null && !wanted.equals(said.get(LOG_KEY))) {
        fault = "it follows the log " + said.get(LOG_KEY) + ", this is " + wanted;
      } else {
        return said;
      }
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException
        | IllegalArgumentException e) {
      fault = "it is damaged: " + e;
    }
    LOG.warn("The memory in {} is thrown away and begun anew: {}", folder, fault);
    discard(directory);
    return anew;
  }

  private static Map<String, String> readWhole(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        if (leaf.reader() instanceof CodecReader codec) {
          codec.checkIntegrity();
        }
      }
      return reader.getIndexCommit().getUserData();
    }
  }

  private static void discard(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(file);
      }
    }
  }

  private static SortedMap<Integer, Long> offsets(Map<String, String> said) {
    var offsets = new TreeMap<Integer, Long>();
    said.forEach(
        (key, value) -> {
          if (key.startsWith(OFFSET_KEY)) {
            offsets.put(Integer.valueOf(key.substring(OFFSET_KEY.length())), Long.valueOf(value));
          }
        });
    return offsets;
  }
}
