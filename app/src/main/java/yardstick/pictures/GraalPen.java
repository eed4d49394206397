package yardstick.pictures;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

import yardstick.web.Assets;

/**
 * The charts' library of our pages, in an interpreter. It reaches nothing: no file, no network, no
 * class of ours. The first takes some two seconds to make, the next a tenth of one.
 */
final class GraalPen implements Pen {

    /** What the library expects of a browser, and the one thing that we ask of it. */
    private static final String DRAW =
            """
            // There are no clocks: a picture is finished when it has been drawn.
            var setTimeout = function () { return 0; };
            var clearTimeout = function () {};
            var draw = function (json, width, height) {
              var option = JSON.parse(json);
              // Every picture is wide, which is what comes first: no second layout to weigh, nobody
              // to point at a mark, no element of a page to write a description onto.
              option = option.baseOption || option;
              delete option.aria;
              delete option.tooltip;
              var size = { renderer: "svg", ssr: true, width: width, height: height };
              var chart = echarts.init(null, null, size);
              try {
                chart.setOption(option);
                return chart.renderToSVGString();
              } finally {
                chart.dispose();
              }
            };
            """;

    /** Parses the library once for all pens. */
    private static final class Ink {
        static final Engine ENGINE =
                Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
        static final Source LIBRARY = Source.create("js", Assets.text("echarts.js"));
        static final Source DRAWING = Source.create("js", DRAW);
    }

    private final Context context =
            Context.newBuilder("js").engine(Ink.ENGINE).allowHostAccess(HostAccess.NONE).build();
    private final Value draw;

    GraalPen() {
        context.eval(Ink.DRAWING);
        context.eval(Ink.LIBRARY);
        draw = context.getBindings("js").getMember("draw");
    }

    @Override
    public String draw(String option, int width, int height) {
        return draw.execute(option, width, height).asString();
    }

    @Override
    public void close() {
        context.close(true);
    }
}
