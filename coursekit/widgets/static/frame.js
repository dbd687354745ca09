// Around widgets that are not ours: keys pressed in them stay there, and what changed is read aloud.
export default {
  render({ model, el }) {
    const live = ckMake("p", { class: "ck-hidden", role: "status" });
    el.replaceChildren(live);
    const say = () => { live.textContent = model.get("_said"); };
    const guard = (event) => event.stopPropagation();
    let box = null;
    let waiting = 0;
    // The box around this one is not there yet when this is drawn.
    const find = () => {
      box = el.closest(".ck-frame");
      if (!box) { waiting = requestAnimationFrame(find); return; }
      box.setAttribute("data-lm-suppress-shortcuts", "true");
      box.setAttribute("lang", model.get("_lang_shown"));
      for (const type of ["keydown", "keyup", "keypress"]) box.addEventListener(type, guard);
    };
    find();
    model.on("change:_said", say);
    return () => {
      cancelAnimationFrame(waiting);
      for (const type of ["keydown", "keyup", "keypress"]) box?.removeEventListener(type, guard);
      model.off("change:_said", say);
    };
  },
};
