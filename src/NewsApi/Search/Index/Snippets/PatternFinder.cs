using NewsApi.Search.Index.Analysis;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Search.Index.Snippets;

/// <summary>Finds what a query looks for in texts of one language. What it learns of a word serves all texts of a page.</summary>
internal sealed class PatternFinder(
    IReadOnlyList<(int Number, IReadOnlyList<string> Stems)> sequences,
    IReadOnlyList<(int Number, string Prefix)> prefixes,
    AnalysisLanguage language)
{
    private static readonly Known Nothing = new(null, 0, false);

    private readonly Dictionary<string, Known> _known = [];
    private readonly HashSet<string> _stems = [.. sequences.SelectMany(sequence => sequence.Stems)];

    /// <summary>Marks, for each word, what it is part of: 0 for nothing, else the number of what is looked for, from 1.</summary>
    public int[] Mark(List<TextWord> text)
    {
        var marks = new int[text.Count];
        for (var at = 0; at < text.Count; at++)
        {
            var word = Know(text[at].Printed);
            if (word.Prefix > 0)
            {
                marks[at] = word.Prefix;
            }

            if (word.Begins)
            {
                MarkSequences(text, at, marks);
            }
        }

        return marks;
    }

    private void MarkSequences(List<TextWord> text, int at, int[] marks)
    {
        foreach (var (number, stems) in sequences)
        {
            var length = 0;
            while (length < stems.Count && at + length < text.Count && Know(text[at + length].Printed).Stem == stems[length])
            {
                length++;
            }

            if (length == stems.Count)
            {
                marks.AsSpan(at, length).Fill(number);
            }
        }
    }

    private Known Know(string printed)
    {
        if (!_known.TryGetValue(printed, out var known))
        {
            _known[printed] = known = Learn(printed);
        }

        return known;
    }

    private Known Learn(string printed)
    {
        var prefix = prefixes.FirstOrDefault(one => printed.StartsWith(one.Prefix, StringComparison.Ordinal)).Number;
        var stem = QueryWords.Terms(printed, Fields.Body, language) is [var only] ? only : printed;
        var isSought = _stems.Contains(stem);
        return isSought || prefix > 0
            ? new Known(isSought ? stem : null, prefix, isSought && sequences.Any(sequence => sequence.Stems[0] == stem))
            : Nothing;
    }

    // What is known of a word: its stem, where that is looked for; the prefix it has; whether a sequence begins with it.
    private sealed record Known(string? Stem, int Prefix, bool Begins);
}
