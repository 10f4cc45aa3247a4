using System.Buffers;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index.Snippets;

/// <summary>Finds what a query looks for in texts.</summary>
internal sealed class PatternFinder(
    IReadOnlyList<(int Number, IReadOnlyList<string> Stems)> sequences, IReadOnlyList<(int Number, string Prefix)> prefixes)
{
    private static readonly SearchValues<char> PlainLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly HashSet<string> _stems = [.. sequences.SelectMany(sequence => sequence.Stems)];

    private readonly SearchValues<char> _beginnings = SearchValues.Create(
        [.. sequences.SelectMany(sequence => sequence.Stems).Concat(prefixes.Select(prefix => prefix.Prefix))
            .Where(sought => sought.Length > 0).SelectMany(sought => new[] { sought[0], char.ToUpperInvariant(sought[0]) })]);

    /// <summary>
    /// Whether a word as it stands in a text may be looked for: that it is not is seen from its first letter for all that
    /// have only plain ones, as neither a stem nor case change that to another.
    /// </summary>
    public bool MaySeek(ReadOnlySpan<char> word) =>
        _beginnings.Contains(word[0]) || word.ContainsAnyExcept(PlainLetters);

    /// <summary>What is looked for in a word.</summary>
    public SoughtWord Seek(WordForms word)
    {
        var prefix = prefixes.FirstOrDefault(one => word.Printed.StartsWith(one.Prefix, StringComparison.Ordinal)).Number;
        var isSought = _stems.Contains(word.Stem);
        return isSought || prefix > 0
            ? new SoughtWord(isSought ? word.Stem : null, prefix, isSought && sequences.Any(sequence => sequence.Stems[0] == word.Stem))
            : SoughtWord.Nothing;
    }

    /// <summary>Marks, for each word, what it is part of: 0 for nothing, else the number of what is looked for, from 1.</summary>
    public int[] Mark(List<TextWord> text)
    {
        var marks = new int[text.Count];
        for (var at = 0; at < text.Count; at++)
        {
            var word = text[at].Sought;
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
            while (length < stems.Count && at + length < text.Count && text[at + length].Sought.Stem == stems[length])
            {
                length++;
            }

            if (length == stems.Count)
            {
                marks.AsSpan(at, length).Fill(number);
            }
        }
    }
}
