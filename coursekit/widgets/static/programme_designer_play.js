
// Who asks Python for what, when. Each state is looked at with a sample at once; after a pause the page asks for the
// whole market, then for one other market after the other, and stops asking as soon as something changes.
const PD_CALM = 350;

function pdPlay(model, store) {
  let timer = null;
  let asked = -1;
  let held = 0;
  let sent = 0;
  let waits = null;

  function view() { return model.get("_view"); }

  function plan(pause) {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  }

  function ask() {
    const { serial, play, revision } = view();
    if (held || store.pending || asked === serial || !play || play.stale || play.done) return;
    asked = serial;
    try { model.send({ do: "play", revision }); } catch (problem) { console.warn(problem); }
  }

  store.watch((told) => {
    if (told.path) plan(PD_CALM);
    if (!told.view) return;
    // While a slider is dragged: the state of now, as soon as the one before has been looked at.
    if (held) store.flush();
    else plan(view().play?.quick ? PD_CALM : 30);
  });
  // How long a state takes from here to Python and back, for whoever measures it.
  model.on("change:_revision", () => { sent = performance.now(); });
  model.on("change:_view", () => { if (sent && !store.pending) { waits = performance.now() - sent; sent = 0; } });

  return {
    hold(on) { held = on ? 1 : 0; if (!on) plan(PD_CALM); },
    start: () => plan(PD_CALM),
    get latency() { return waits; },
  };
}
