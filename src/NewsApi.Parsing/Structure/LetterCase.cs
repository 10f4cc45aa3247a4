namespace NewsApi.Parsing.Structure;

/// <summary>How the words of a short line are capitalised.</summary>
/// <param name="Words">How many words with a letter or digit it has.</param>
/// <param name="Weighty">How many of them, after the first, are not function words and have case.</param>
/// <param name="Capitalised">How many of the weighty ones begin with a capital or a digit.</param>
/// <param name="IsAllCapitals">Whether it has three cased letters or more and no lower-case one.</param>
internal readonly record struct LetterCase(int Words, int Weighty, int Capitalised, bool IsAllCapitals)
{
    /// <summary>Whether nearly every weighty word is capitalised, as in a printed title.</summary>
    public bool IsTitle => IsAllCapitals || Words == 1 || (Weighty > 0 && Capitalised * 4 >= Weighty * 3);

    public static LetterCase Of(ReadOnlySpan<char> line)
    {
        var counter = default(Counter);
        while (!line.IsEmpty)
        {
            var end = line.IndexOfAny(' ', '\t', '\u00A0');
            counter.Count(WithoutSigns(end < 0 ? line : line[..end]));
            line = end < 0 ? default : line[(end + 1)..];
        }

        return counter.Result;
    }

    // Most words have no sign to trim, and to know that is faster than to look for one.
    private static ReadOnlySpan<char> WithoutSigns(ReadOnlySpan<char> word) =>
        !word.IsEmpty && char.IsLetterOrDigit(word[0]) && char.IsLetterOrDigit(word[^1]) ? word : word.Trim("\"'“”‘’«»„()[]{}.,:;!?*_…-–—|/&+");

    private struct Counter
    {
        private int _words;
        private int _weighty;
        private int _capitalised;
        private int _upper;
        private int _lower;

        public readonly LetterCase Result => new(_words, _weighty, _capitalised, _upper >= 3 && _lower == 0);

        public void Count(ReadOnlySpan<char> word)
        {
            if (word.IsEmpty)
            {
                return;
            }

            _words++;
            foreach (var c in word)
            {
                _upper += char.IsUpper(c) ? 1 : 0;
                _lower += char.IsLower(c) ? 1 : 0;
            }

            if (_words > 1 && !FunctionWords.Contains(word) && (Script.HasCase(word[0]) || char.IsDigit(word[0])))
            {
                _weighty++;
                _capitalised += char.IsLower(word[0]) && !HasInnerCapital(word) ? 0 : 1;
            }
        }

        // "iPhone", "eRegulations".
        private static bool HasInnerCapital(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[1]);
    }
}
