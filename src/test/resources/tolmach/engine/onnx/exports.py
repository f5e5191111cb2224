"""Makes opus-mt-en-zle: random weights in the forms that public exports of Marian models have.

    pip install onnx onnxruntime numpy sentencepiece; python exports.py

The graphs differ from those of this house as the public ones do: the merged decoder holds two whole decoders in the branches
of one If, later steps have no source side to give, and the file for later steps takes no encoder_hidden_states. check.json
holds what an uncached decoder and a plain beam search make of one sentence, both written here, apart from the ones in Java.
"""
import json, math, os, shutil
import numpy as np, onnx, onnxruntime as ort, sentencepiece
from onnx import TensorProto as T, helper as h, numpy_helper as nh

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "opus-mt-en-zle")
D, H, F, LAYERS, POSITIONS = 16, 2, 24, 2, 512
TOKENS = [">>rus<<", ">>ukr<<", ">>bel<<"]
rng = np.random.default_rng(8)

sp = sentencepiece.SentencePieceProcessor(model_file=os.path.join(HERE, "pieces", "plain.spm"))
pieces = [sp.id_to_piece(i) for i in range(sp.get_piece_size())]
plain = [p for p in pieces if p not in ("<unk>", "<s>", "</s>", "<pad>")]
names = ["</s>", "<unk>"] + plain[::-1] + TOKENS + ["<pad>"]          # ids are not those of the .spm
VOCAB, PAD = len(names), len(names) - 1
W = {}


def weight(name, *shape, scale=None):
    if name not in W:
        W[name] = rng.normal(0, scale or 1.6 / math.sqrt(shape[0]), shape).astype(np.float32)
    return name


def sinusoids():
    j = np.arange(D)
    angle = np.arange(POSITIONS)[:, None] / np.power(10000, 2 * (j // 2) / D)
    return np.concatenate([np.sin(angle[:, 0::2]), np.cos(angle[:, 1::2])], 1).astype(np.float32)


W["positions"], W["embeddings"] = sinusoids(), rng.normal(0, 0.3, (VOCAB, D)).astype(np.float32)
bias = rng.normal(0, 0.4, VOCAB).astype(np.float32)
bias[0], bias[PAD] = 8.5, 0.0                                         # it comes to an end now and then
W["final_logits_bias"] = bias


class Graph:
    def __init__(self, prefix):
        self.nodes, self.constants, self.n, self.p = [], {}, 0, prefix

    def __call__(self, op, *ins, outs=1, out=None, **attributes):
        self.n += 1
        names = [out] if out else ["%s%s_%d_%d" % (self.p, op, self.n, i) for i in range(outs)]
        self.nodes.append(h.make_node(op, [i if isinstance(i, str) else self.c(i) for i in ins], names, **attributes))
        return names[0] if outs == 1 else names

    def c(self, value):
        name = "%sc%d" % (self.p, len(self.constants))
        self.constants[name] = nh.from_array(np.asarray(value), name)
        return name

    def linear(self, x, name, n_in, n_out):
        return self("Add", self("MatMul", x, weight(name + ".w", n_in, n_out)), weight(name + ".b", n_out, scale=0.1))

    def norm(self, x, name):
        W.setdefault(name + ".g", np.ones(D, np.float32)), W.setdefault(name + ".z", np.zeros(D, np.float32))
        return self("LayerNormalization", x, name + ".g", name + ".z", axis=-1, epsilon=1e-5)

    def split(self, x):
        return self("Transpose", self("Reshape", x, np.array([0, 0, H, D // H])), perm=[0, 2, 1, 3])

    def attention(self, q, k, v, mask):
        scores = self("Mul", self("MatMul", q, self("Transpose", k, perm=[0, 1, 3, 2])), np.float32((D // H) ** -0.5))
        if mask:
            scores = self("Add", scores, mask)
        mixed = self("Transpose", self("MatMul", self("Softmax", scores, axis=-1), v), perm=[0, 2, 1, 3])
        return self("Reshape", mixed, np.array([0, 0, D]))

    def feed_forward(self, x, name):
        y = self.linear(x, name + ".f1", D, F)
        return self.linear(self("Mul", y, self("Sigmoid", y)), name + ".f2", F, D)      # swish

    def embed(self, ids, past):
        length = self("Slice", self("Shape", ids), np.array([1]), np.array([2]))
        x = self("Mul", self("Gather", "embeddings", ids), np.float32(math.sqrt(D)))
        start = past if past else self.c(np.array([0]))
        return self("Add", x, self("Slice", "positions", start, self("Add", start, length), np.array([0])))

    def mask(self, m):
        x = self("Mul", self("Sub", np.float32(1), self("Cast", m, to=T.FLOAT)), np.float32(-1e9))
        return self("Unsqueeze", x, np.array([1, 2]))


def value(name, *shape, type=T.FLOAT):
    return h.make_tensor_value_info(name, type, shape)


def cache(kind, side, length, layers=range(LAYERS)):
    return [value("%s.%d.%s.%s" % (kind, i, side, x), "b", H, length, D // H) for i in layers for x in ("key", "value")]


def save(name, nodes, ins, outs, constants):
    used = {i for n in nodes for i in n.input} | {i for n in nodes for a in n.attribute if a.name.endswith("branch") for m in a.g.node for i in m.input}
    weights = [nh.from_array(v, k) for k, v in W.items() if k in used]
    model = h.make_model(h.make_graph(nodes, name, ins, outs, weights + constants), opset_imports=[h.make_opsetid("", 17)], producer_name="fixture")
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, os.path.join(OUT, "onnx", name + ".onnx"))


def encoder():
    g = Graph("")
    x, mask = g.embed("input_ids", None), g.mask("attention_mask")
    for i in range(LAYERS):
        p = "enc%d" % i
        q, k, v = (g.split(g.linear(x, p + "." + n, D, D)) for n in "qkv")
        x = g.norm(g("Add", x, g.linear(g.attention(q, k, v, mask), p + ".o", D, D)), p + ".n1")
        x = g.norm(g("Add", x, g.feed_forward(x, p)), p + ".n2")
    g("Identity", x, out="last_hidden_state")
    save("encoder_model", g.nodes, [value("input_ids", "b", "s", type=T.INT64), value("attention_mask", "b", "s", type=T.INT64)],
         [value("last_hidden_state", "b", "s", D)], list(g.constants.values()))


def decoder(g, cached, names):
    """Nodes of a decoder for the first step or for later ones; names: what its results are called."""
    past = g("Slice", g("Shape", "past_key_values.0.decoder.key"), np.array([2]), np.array([3])) if cached else None
    x, xmask, cmask = g.embed("input_ids", past), g.mask("encoder_attention_mask"), None
    if not cached:
        n = g("Squeeze", g("Slice", g("Shape", "input_ids"), np.array([1]), np.array([2])), np.array([0]))
        steps = g("Range", np.int64(0), n, np.int64(1))
        later = g("Greater", g("Unsqueeze", steps, np.array([0])), g("Unsqueeze", steps, np.array([1])))
        cmask = g("Where", later, np.float32(-1e9), np.float32(0))
    for i in range(LAYERS):
        p = "dec%d" % i
        q, k, v = (g.split(g.linear(x, p + "." + n, D, D)) for n in "qkv")
        if cached:
            k, v = (g("Concat", "past_key_values.%d.decoder.%s" % (i, n), z, axis=2) for n, z in (("key", k), ("value", v)))
        g("Identity", k, out=names("present.%d.decoder.key" % i)), g("Identity", v, out=names("present.%d.decoder.value" % i))
        x = g.norm(g("Add", x, g.linear(g.attention(q, k, v, cmask), p + ".o", D, D)), p + ".n1")
        q = g.split(g.linear(x, p + ".xq", D, D))
        if cached:
            k, v = "past_key_values.%d.encoder.key" % i, "past_key_values.%d.encoder.value" % i
        else:
            k, v = (g.split(g.linear("encoder_hidden_states", p + ".x" + n, D, D)) for n in "kv")
            g("Identity", k, out=names("present.%d.encoder.key" % i)), g("Identity", v, out=names("present.%d.encoder.value" % i))
        x = g.norm(g("Add", x, g.linear(g.attention(q, k, v, xmask), p + ".xo", D, D)), p + ".nx")
        x = g.norm(g("Add", x, g.feed_forward(x, p)), p + ".n2")
    logits = g("MatMul", x, weight("head", D, VOCAB, scale=0.9))              # not tied: or it would repeat itself
    g("Add", logits, "final_logits_bias", out=names("logits"))


def decoders():
    ids = [value("encoder_attention_mask", "b", "s", type=T.INT64), value("input_ids", "b", "t", type=T.INT64)]
    hidden, logits = [value("encoder_hidden_states", "b", "s", D)], [value("logits", "b", "t", VOCAB)]
    past = cache("past_key_values", "decoder", "p") + cache("past_key_values", "encoder", "s2")
    now, source = cache("present", "decoder", "p_now"), cache("present", "encoder", "s3")
    g = Graph("")
    decoder(g, False, lambda n: n)
    save("decoder_model", g.nodes, ids + hidden, logits + now + source, list(g.constants.values()))
    g = Graph("")
    decoder(g, True, lambda n: n)
    save("decoder_with_past_model", g.nodes, ids + past, logits + now, list(g.constants.values()))
    branches, outs = {}, [o.name for o in logits + now + source]
    for key, cached in (("then_branch", True), ("else_branch", False)):
        g = Graph(key + "_")
        decoder(g, cached, lambda n: key + "/" + n)
        if cached:                                       # a later step has nothing to say of the source: empty, as public exports do
            for s in source:
                g("ConstantOfShape", np.array([0, H, 1, D // H]), out=key + "/" + s.name)
        results = [h.make_tensor_value_info(key + "/" + o, T.FLOAT, None) for o in outs]
        branches[key] = h.make_graph(g.nodes, key, [], results, list(g.constants.values()))
    node = h.make_node("If", ["use_cache_branch"], outs, **branches)
    save("decoder_model_merged", [node], ids + hidden + past + [value("use_cache_branch", 1, type=T.BOOL)], logits + now + source, [])


def reference():
    run = {n: ort.InferenceSession(os.path.join(OUT, "onnx", n + ".onnx"), providers=["CPUExecutionProvider"]) for n in ("encoder_model", "decoder_model")}
    text = "The mayor closed the bridge on Monday."
    source = [names.index(">>rus<<")] + [names.index(p) if p in names else 1 for p in sp.encode(text, out_type=str)] + [0]
    ids = np.array([source])
    encoded = run["encoder_model"].run(None, dict(input_ids=ids, attention_mask=np.ones_like(ids)))[0]

    def logprobs(tokens):
        feed = dict(encoder_attention_mask=np.ones_like(ids), input_ids=np.array([[PAD] + tokens]), encoder_hidden_states=encoded)
        x = run["decoder_model"].run(["logits"], feed)[0][0].astype(np.float64)
        return x - np.log(np.exp(x - x.max(-1, keepdims=True)).sum(-1, keepdims=True)) - x.max(-1, keepdims=True)

    def beam(k, penalty, most=2 * len(source) + 16):
        live, done = [([], 0.0)], []
        while live:
            candidates = []
            for at, (tokens, total) in enumerate(live):
                p = logprobs(tokens)[-1]
                p[[1, PAD]] = -np.inf
                candidates += [(total + p[i], at, i) for i in np.argsort(-p)[: 2 * k]]
            candidates.sort(key=lambda c: (-c[0], c[1], c[2]))
            following = []
            for rank, (total, at, i) in enumerate(candidates):
                tokens = live[at][0] + [int(i)]
                if i == 0:
                    if rank < k:
                        done.append((total / len(tokens) ** penalty, tokens[:-1]))
                elif len(tokens) < most and len(following) < k:
                    following.append((tokens, total))
            done = sorted(done, key=lambda d: -d[0])[:k]
            live = following
            if len(done) == k and live and done[-1][0] >= live[0][1] / len(live[0][0]) ** penalty:
                break
        return [dict(ids=t, score=round(s, 5)) for s, t in done]

    greedy = beam(1, 1.0)[0]
    p = logprobs(greedy["ids"])
    json.dump(dict(text=text, input_ids=source, greedy_ids=greedy["ids"] + [0], token_log_probabilities=[round(float(p[i, t]), 5) for i, t in enumerate(greedy["ids"] + [0])],
                   beams=[dict(beams=k, penalty=a, best=beam(k, a)) for k in (2, 4, 6) for a in (1.0, 0.6)]), open(os.path.join(OUT, "check.json"), "w"), indent=1)


if __name__ == "__main__":
    shutil.rmtree(OUT, ignore_errors=True)
    os.makedirs(os.path.join(OUT, "onnx"))
    encoder(), decoders()
    json.dump({p: i for i, p in enumerate(names)}, open(os.path.join(OUT, "vocab.json"), "w", encoding="utf-8"), ensure_ascii=False)
    json.dump(dict(model_type="marian", activation_function="swish", d_model=D, encoder_layers=LAYERS, decoder_layers=LAYERS, encoder_attention_heads=H,
                   decoder_attention_heads=H, max_position_embeddings=POSITIONS, vocab_size=VOCAB, pad_token_id=PAD, eos_token_id=0, decoder_start_token_id=PAD),
              open(os.path.join(OUT, "config.json"), "w"), indent=1)
    for side in ("source", "target"):
        shutil.copy(os.path.join(HERE, "pieces", "plain.spm"), os.path.join(OUT, side + ".spm"))
    reference()
