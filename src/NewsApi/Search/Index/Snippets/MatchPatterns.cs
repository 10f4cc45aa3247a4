using NewsApi.Search.Index.Querying;
using NewsApi.Search.Query;

namespace NewsApi.Search.Index.Snippets;

/// <summary>What a query looks for, as sequences of terms and as prefixes: to be found again in a text.</summary>
internal sealed class MatchPatterns
{
    private readonly Dictionary<string, List<(int Number, IReadOnlyList<string> Stems)>> _sequences = [];
    private readonly List<(int Number, string Prefix)> _prefixes = [];
    private readonly Words _words;

    public MatchPatterns(QueryNode? root, Words words)
    {
        _words = words;
        if (root is not null)
        {
            Collect(root);
        }
    }

    /// <summary>How many different things are looked for.</summary>
    public int Count { get; private set; }

    /// <summary>Marks, for each word of the text, what it is part of: 0 for nothing, else the pattern's number from 1.</summary>
    public int[] Mark(List<TextWord> text)
    {
        var marks = new int[text.Count];
        for (var at = 0; at < text.Count; at++)
        {
            foreach (var (number, prefix) in _prefixes)
            {
                if (text[at].Printed.StartsWith(prefix, StringComparison.Ordinal))
                {
                    marks[at] = number;
                }
            }

            if (_sequences.TryGetValue(text[at].Stem, out var sequences))
            {
                MarkSequences(text, at, sequences, marks);
            }
        }

        return marks;
    }

    private static void MarkSequences(
        List<TextWord> text, int at, List<(int Number, IReadOnlyList<string> Stems)> sequences, int[] marks)
    {
        foreach (var (number, stems) in sequences)
        {
            var length = 0;
            while (length < stems.Count && at + length < text.Count && text[at + length].Stem == stems[length])
            {
                length++;
            }

            if (length == stems.Count)
            {
                marks.AsSpan(at, length).Fill(number);
            }
        }
    }

    // What must not be there is not looked for, nor are names and tags, which are not of the text.
    private void Collect(QueryNode node)
    {
        switch (node)
        {
            case AllNode all:
                all.Children.ToList().ForEach(Collect);
                break;
            case AnyNode any:
                any.Children.ToList().ForEach(Collect);
                break;
            case NearNode near:
                Collect(near.Left);
                Collect(near.Right);
                break;
            case WordNode { Field: not (QueryField.Source or QueryField.Tag) } word:
                Add(_words.Stems(word.Text));
                break;
            case PhraseNode { Field: not (QueryField.Source or QueryField.Tag) } phrase:
                Add(_words.Stems(phrase.Text));
                break;
            case PrefixNode { Field: not (QueryField.Source or QueryField.Tag) } prefix:
                Count++;
                _prefixes.AddRange(_words.Folded(prefix.Text).Select(folded => (Count, folded[^1])));
                break;
        }
    }

    private void Add(IReadOnlyList<IReadOnlyList<string>> variants)
    {
        Count++;
        foreach (var stems in variants)
        {
            if (!_sequences.TryGetValue(stems[0], out var sequences))
            {
                _sequences[stems[0]] = sequences = [];
            }

            sequences.Add((Count, stems));
        }
    }
}
