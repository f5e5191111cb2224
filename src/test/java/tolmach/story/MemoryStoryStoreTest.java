package tolmach.story;

/** The store that the other tests stand on. */
class MemoryStoryStoreTest extends StoryStoreContract {

  private final MemoryStoryStore store = new MemoryStoryStore();

  @Override
  protected StoryStore store() {
    return store;
  }
}
