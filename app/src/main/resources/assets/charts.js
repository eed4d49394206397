// Draws every [data-chart] from its option, which is data only; draws again when the window or the
// page changes. The arrow keys walk along a picture's points.
(() => {
  const charts = new Map();

  const draw = (element) => {
    if (charts.has(element)) { return; }
    const label = element.getAttribute("aria-label");
    const chart = echarts.init(element, null, { renderer: "svg" });
    chart.setOption(JSON.parse(element.dataset.chart));
    // ECharts would cut our description short.
    element.setAttribute("aria-label", label);
    element.addEventListener("keydown", walk(chart));
    charts.set(element, chart);
    sizes.observe(element);
  };

  const walk = (chart) => {
    let at = -1;
    return (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const points = chart.getOption().series[0].data.length;
      if (!step || chart.getOption().series[0].type !== "line") { return; }
      event.preventDefault();
      at = (at + step + points) % points;
      chart.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: at });
    };
  };

  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => {
    if (target.clientWidth > 0) { charts.get(target)?.resize(); }
  }));

  const drawAll = () => {
    for (const [element, chart] of charts) {
      if (!element.isConnected) {
        sizes.unobserve(element);
        chart.dispose();
        charts.delete(element);
      }
    }
    document.querySelectorAll("[data-chart]").forEach(draw);
  };

  document.addEventListener("DOMContentLoaded", drawAll);
  document.addEventListener("htmx:afterSettle", drawAll);
})();
