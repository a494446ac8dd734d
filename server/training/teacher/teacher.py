"""The teacher: a BiLSTM with biaffine arcs (Dozat and Manning 2017), too slow to ship, that parses the newswire for the small network to learn from.

    python3 teacher.py train TEXTS.json TEACHER.pt
    python3 teacher.py label TEXTS.json TEACHER.pt LABELS.json

TEXTS.json comes from `npm run train -- teacher export`, LABELS.json goes to `npm run train -- teacher import`; README.md here tells the whole
way. A training that was stopped goes on from its last epoch.
"""

import json
import os
import random
import re
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

HIDDEN, LAYERS, ARC, LABEL = 256, 3, 256, 96
EPOCHS, BATCH_WORDS, RATE, DROPOUT = 14, 2000, 2e-3, 0.33
VECTORS = 40000
# Rows and widths of the hashed tables: word, ending of 3, beginning of 3, shape, ending of 4, ending of 2.
TABLES = [(10000, 64), (4000, 48), (2000, 32), (1000, 24), (4000, 48), (1000, 24)]


def hashed(text, rows):
    value = 2166136261
    for byte in text.encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return (value ^ (value >> 15)) % rows


def shape_of(word):
    shape = ""
    for char in word[:10]:
        kind = "X" if char.isupper() else "x" if char.islower() else "d" if char.isdigit() else char
        if len(shape) < 2 or shape[-1] != kind or shape[-2] != kind:
            shape += kind
    return shape


class Features:
    """What the network sees of a word: the row of its vector and its rows of the hashed tables."""

    def __init__(self, words):
        self.rows = {word: i + 2 for i, word in enumerate(words)}
        self.known = {}

    def of(self, form):
        if form not in self.known:
            word = form.replace("’", "'").replace("“", '"').replace("”", '"')
            lower = word.lower()
            parts = [lower, "s" + lower[-3:], "p" + lower[:3], shape_of(word), "4" + lower[-4:], "2" + lower[-2:]]
            vector = self.rows.get(lower, 0 if re.search(r"\d", lower) else 1)
            self.known[form] = [vector] + [hashed(part, rows) for part, (rows, _) in zip(parts, TABLES)]
        return self.known[form]


class Teacher(nn.Module):
    def __init__(self, vectors, tags, relations):
        super().__init__()
        width = vectors.shape[1]
        padded = np.vstack([np.zeros((2, width)), vectors]).astype("f4")
        self.vectors = nn.Embedding.from_pretrained(torch.tensor(padded), freeze=True)
        self.tables = nn.ModuleList([nn.Embedding(rows, columns) for rows, columns in TABLES])
        for table in self.tables:
            nn.init.normal_(table.weight, 0, 0.3)
        self.input = nn.Linear(width + sum(columns for _, columns in TABLES), HIDDEN)
        sizes = [HIDDEN] + [2 * HIDDEN] * (LAYERS - 1)
        self.layers = nn.ModuleList([nn.LSTM(size, HIDDEN, bidirectional=True, batch_first=True) for size in sizes])
        out = 2 * HIDDEN
        self.tag = nn.Linear(out, tags)
        self.root = nn.Parameter(torch.randn(out) * 0.1)
        self.arc_head, self.arc_dependent, self.arc_bias = nn.Linear(out, ARC), nn.Linear(out, ARC), nn.Linear(ARC, 1)
        self.arcs = nn.Parameter(torch.eye(ARC) / ARC**0.5 * 2 + torch.randn(ARC, ARC) * 0.01)
        self.label_head, self.label_dependent = nn.Linear(out, LABEL), nn.Linear(out, LABEL)
        self.label = nn.Linear(3 * LABEL, relations)
        self.labels = nn.Parameter(torch.randn(relations, LABEL, LABEL) * 0.02)

    def drop(self, rows, part=DROPOUT):
        """The same numbers of every word of a sentence (Gal and Ghahramani 2016)."""
        if not self.training:
            return rows
        return rows * torch.empty(rows.size(0), 1, rows.size(2)).bernoulli_(1 - part) / (1 - part)

    def forward(self, features, lengths, mask):
        parts = [self.vectors(features[:, :, 0])] + [table(features[:, :, i + 1]) for i, table in enumerate(self.tables)]
        if self.training:
            seen = torch.rand(features.shape[:2])
            parts[1] = parts[1] * (seen > 0.15)[..., None]
            parts[0] = parts[0] * (seen < 0.95)[..., None]
        rows = F.leaky_relu(self.input(self.drop(torch.cat(parts, -1), 0.2)), 0.1)
        for layer in self.layers:
            packed = nn.utils.rnn.pack_padded_sequence(self.drop(rows), lengths, batch_first=True, enforce_sorted=False)
            rows = nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)[0]
        rows = self.drop(rows)
        rooted = torch.cat([self.root.expand(rows.size(0), 1, -1), rows], 1)
        heads, dependents = (self.drop(F.leaky_relu(x, 0.1)) for x in (self.arc_head(rooted), self.arc_dependent(rows)))
        arcs = torch.einsum("bia,bja->bij", dependents @ self.arcs, heads) + self.arc_bias(heads).transpose(1, 2)
        real = torch.cat([torch.ones(rows.size(0), 1, dtype=torch.bool), mask], 1)
        arcs = arcs.masked_fill(~real[:, None, :], -1e9)
        pair = [self.drop(F.leaky_relu(x, 0.1)) for x in (self.label_head(rooted), self.label_dependent(rows))]
        return self.tag(rows), arcs, pair

    def relation(self, pair, heads):
        head_rows, dependents = pair
        chosen = torch.gather(head_rows, 1, heads[:, :, None].expand(-1, -1, LABEL))
        both = torch.einsum("bta,ras,bts->btr", dependents, self.labels, chosen)
        return self.label(torch.cat([dependents, chosen, dependents * chosen], -1)) + both


def batches(sentences, words, shuffle):
    """Sentences of like length together; each is (features, tags, heads, relations)."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i][0]) + random.random() * 3)
    groups, group, longest = [], [], 0
    for i in order:
        longest = max(longest, len(sentences[i][0]))
        if group and longest * (len(group) + 1) > words:
            groups.append(group)
            group, longest = [], len(sentences[i][0])
        group.append(i)
    groups.append(group)
    if shuffle:
        random.shuffle(groups)
    for group in groups:
        lengths = torch.tensor([len(sentences[i][0]) for i in group])
        columns = []
        for column, blank in enumerate([0, -1, 0, 0]):
            first = sentences[group[0]][column]
            padded = torch.full((len(group), int(lengths.max())) + tuple(first.shape[1:]), blank, dtype=torch.long)
            for row, i in enumerate(group):
                padded[row, : lengths[row]] = sentences[i][column]
            columns.append(padded)
        yield group, columns, lengths, torch.arange(int(lengths.max()))[None] < lengths[:, None]


def tree(scores):
    """Heads (0: the root) of words from scores[word, head]; the best of each word where that is a tree, else grown from the best root."""
    size = scores.shape[0]
    weights = np.full((size + 1, size + 1), -1e18)
    weights[1:] = scores
    np.fill_diagonal(weights, -1e18)
    heads = weights[1:].argmax(1)
    if (heads == 0).sum() == 1 and not has_cycle(heads):
        return heads
    root = int(np.argmax(weights[1:, 0] - weights[1:, 1:].max(1))) + 1
    found = np.zeros(size + 1, int)
    best = {word: (weights[word, root], root) for word in range(1, size + 1) if word != root}
    while best:
        word = max(best, key=lambda other: best[other][0])
        found[word] = best.pop(word)[1]
        for other in best:
            if weights[other, word] > best[other][0]:
                best[other] = (weights[other, word], word)
    return found[1:]


def has_cycle(heads):
    state = [2] + [0] * len(heads)
    for start in range(1, len(heads) + 1):
        path, word = [], start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = heads[word - 1]
        if state[word] == 1:
            return True
        for passed in path:
            state[passed] = 2
    return False


def read(teacher, sentences):
    """Tags, heads and relations of each sentence."""
    teacher.eval()
    found = [None] * len(sentences)
    with torch.no_grad():
        for group, (features, *_), lengths, mask in batches(sentences, 4000, False):
            tags, arcs, pair = teacher(features, lengths, mask)
            arcs = F.log_softmax(arcs, -1).numpy()
            heads = torch.zeros(features.shape[:2], dtype=torch.long)
            for row, size in enumerate(lengths.tolist()):
                heads[row, :size] = torch.tensor(tree(arcs[row, :size, : size + 1]))
            relations = teacher.relation(pair, heads).argmax(-1)
            for row, i in enumerate(group):
                size = len(sentences[i][0])
                found[i] = tuple(x[row, :size].tolist() for x in (tags.argmax(-1), heads, relations))
    return found


def score(teacher, sentences, relations):
    """UAS and LAS, relations without their subtypes."""
    words = attached = labelled = 0
    base = [name.split(":")[0] for name in relations]
    for (_, _, heads, gold), (_, found, named) in zip(sentences, read(teacher, sentences)):
        for head, relation, own, name in zip(heads.tolist(), gold.tolist(), found, named):
            words += 1
            attached += head == own
            labelled += head == own and base[relation] == base[name]
    return f"UAS {100 * attached / words:.2f} LAS {100 * labelled / words:.2f}"


def main(command, texts_file, model_file, labels_file=None):
    torch.set_num_threads(1)
    torch.manual_seed(1)
    random.seed(1)
    with open(texts_file) as file:
        texts = json.load(file)
    tags = sorted({word["tag"] for sentence in texts["train"] for word in sentence})
    relations = sorted({word["relation"] for sentence in texts["train"] for word in sentence})
    vectors = np.array(texts["vectors"], dtype=np.float32)
    teacher = Teacher(vectors / vectors.std() * 0.5, len(tags), len(relations))
    features = Features(texts["words"])

    def plain(forms):
        zeros = torch.zeros(len(forms), dtype=torch.long)
        return torch.tensor([features.of(form) for form in forms]), zeros, zeros, zeros

    def labelled(sentence):
        rows = torch.tensor([features.of(word["form"]) for word in sentence])
        numbers = lambda key, of: torch.tensor([of.index(word[key]) if word[key] in of else -1 for word in sentence])
        return rows, numbers("tag", tags), torch.tensor([word["head"] for word in sentence]), numbers("relation", relations).clamp(min=0)

    if command == "train":
        train(teacher, [labelled(s) for s in texts["train"]], [labelled(s) for s in texts["dev"]], relations, model_file)
    else:
        teacher.load_state_dict(torch.load(model_file)["model"])
        sentences = [sentence for paragraph in texts["silver"] for sentence in paragraph]
        said = iter(read(teacher, [plain(sentence) for sentence in sentences]))
        with open(labels_file, "w") as file:
            json.dump({"tags": tags, "relations": relations, "paragraphs": [[next(said) for _ in p] for p in texts["silver"]]}, file)


def train(teacher, sentences, dev, relations, model_file):
    weights = [weight for weight in teacher.parameters() if weight.requires_grad]
    adam = torch.optim.Adam(weights, lr=RATE, betas=(0.9, 0.95))
    steps = EPOCHS * sum(1 for _ in batches(sentences, BATCH_WORDS, False))
    step = first = 0
    if os.path.exists(model_file):
        saved = torch.load(model_file)
        teacher.load_state_dict(saved["model"])
        adam.load_state_dict(saved["adam"])
        step, first = saved["step"], saved["epoch"]
    for epoch in range(first, EPOCHS):
        teacher.train()
        began = time.time()
        for _, (features, tags, heads, gold), lengths, mask in batches(sentences, BATCH_WORDS, True):
            for group in adam.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / 200) * max(0.01, 1 - step / steps)
            tag_scores, arcs, pair = teacher(features, lengths, mask)
            loss = F.cross_entropy(tag_scores[mask], tags[mask], ignore_index=-1) * 0.5
            loss += F.cross_entropy(arcs[mask], heads[mask]) + F.cross_entropy(teacher.relation(pair, heads)[mask], gold[mask])
            adam.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(weights, 5)
            adam.step()
            step += 1
        torch.save({"model": teacher.state_dict(), "adam": adam.state_dict(), "step": step, "epoch": epoch + 1}, model_file)
        print(f"epoch {epoch + 1} of {EPOCHS}: {time.time() - began:.0f} s, dev {score(teacher, dev, relations)}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
