package yardstick.demo;

/** Something that keeps the demo from running. Its message is one sentence. */
final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    DemoFailure(String sentence) {
        super(sentence);
    }
}
