package yardstick.releases;

import yardstick.disclosure.SmallNumbers;
import yardstick.web.FieldError;
import yardstick.web.Typed;

import java.util.List;
import java.util.Map;

/**
 * What an administrator sent to withdraw a release, kept as it was typed.
 *
 * @param which "this", or "earlier" for those before it too
 * @param because why
 * @param checked whether the reason was looked at again for small numbers
 */
record WithdrawForm(String which, String because, boolean checked) {

    private static final int LONGEST = 2000;

    static WithdrawForm empty() {
        return new WithdrawForm("this", "", false);
    }

    /** Reads what a browser sent; who says nothing withdraws the one release. */
    static WithdrawForm read(Map<String, Object> sent) {
        var which = Typed.text(sent, "which");
        return new WithdrawForm(
                which.isEmpty() ? "this" : which,
                Typed.text(sent, "because"),
                Typed.text(sent, "checked").equals("yes"));
    }

    boolean withEarlier() {
        return which.equals("earlier");
    }

    /** What is wrong, with what to do. */
    List<FieldError> errors() {
        if (!which.equals("this") && !withEarlier()) {
            return List.of(new FieldError("which", "Choose which releases to withdraw"));
        }
        if (because.isEmpty()) {
            return error("Enter why, such as “Some were counted twice”");
        }
        if (because.length() > LONGEST) {
            return error("Shorten the reason to 2,000 characters");
        }
        return checked
                ? List.of()
                : SmallNumbers.warning("The reason", because).stream()
                        .map(words -> new FieldError("because", words))
                        .toList();
    }

    private static List<FieldError> error(String words) {
        return List.of(new FieldError("because", words));
    }
}
